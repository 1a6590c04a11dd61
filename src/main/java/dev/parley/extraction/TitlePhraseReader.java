package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads one title phrase outwards from its head noun: what stands before it and behind it. */
final class TitlePhraseReader {

    private final Lexicon lexicon;
    private final RoleWords words;

    TitlePhraseReader(Lexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * {@return the phrase around a title noun}
     *
     * @param limit the first token that may belong to it
     */
    TitlePhrase read(ArticleReading reading, int sentence, int limit, int head) {
        var tree = reading.tree(sentence);
        var front = new TitleFront(reading, sentence, limit, head, lexicon, words);
        var behind = new TitleComplement(reading, sentence, head, front, lexicon, words);
        var status = front.status();
        int roleEnd = behind.roleEnd();
        if (status.equals("current") && behind.end() < tree.size() && isOver(tree, head, behind.end())) {
            status = "former";
        }
        var tail = lexicon.titleStatus(tree.lemma(head));
        boolean hasStatusBehind = tail.isPresent() && head > front.roleStart();
        if (hasStatusBehind) {
            status = tail.get();
            roleEnd = head;
        }
        var role =
                spelledOut(roleText(tree, hasStatusBehind ? nounBefore(tree, head) : head, front.roleStart(), roleEnd));
        if (role.toLowerCase(Locale.ROOT).startsWith("ex-")) {
            role = role.substring("ex-".length());
            status = "former";
        }
        return new TitlePhrase(
                sentence,
                front.start(),
                head,
                behind.end(),
                role,
                lexicon.isOffice(role, tree.lemma(head)),
                status,
                behind.of(),
                behind.isStates(),
                behind.body(),
                isPlural(tree, head));
    }

    /** "president until May", "the president ousted in May"; not "who is governor until the spring". */
    private boolean isOver(SyntaxTree tree, int head, int behind) {
        boolean isNow = tree.children(head, "cop").stream()
                .anyMatch(verb -> tree.token(verb).xpos().matches("VB[PZ]"));
        boolean isRemoved = words.has(Use.REMOVING, tree.lemma(behind))
                && tree.token(behind).xpos().equals("VBN");
        return isRemoved || (tree.form(behind).equals("until") && !isNow);
    }

    /** The reader takes some singular words for plurals: "ombudswoman". */
    private static boolean isPlural(SyntaxTree tree, int head) {
        return tree.token(head).xpos().endsWith("S")
                && !tree.form(head).toLowerCase(Locale.ROOT).endsWith("man")
                && !tree.form(head).startsWith("d'")
                && !tree.lemma(head).equals(tree.form(head).toLowerCase(Locale.ROOT));
    }

    /** {@return whether the role is none that one holds: "presidential candidate"} */
    boolean isNoOffice(String role) {
        var last = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return words.has(Use.NO_OFFICE, last)
                || words.has(Use.NO_OFFICE, role.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** "Lieutenant General" of "Lt. Gen.": the title that abbreviations stand for. */
    private String spelledOut(String role) {
        if (!role.contains(".")) {
            return role;
        }
        var whole = lexicon.canonicalTitle(role);
        var full = whole.equals(role)
                ? Arrays.stream(role.split(" "))
                        .map(word -> word.endsWith(".") ? lexicon.canonicalTitle(word) : word)
                        .collect(Collectors.joining(" "))
                : whole;
        return Character.isUpperCase(role.charAt(0)) ? capitalised(full) : full;
    }

    private static String capitalised(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** "president" of "president-elect". */
    private static int nounBefore(SyntaxTree tree, int tail) {
        return tree.form(tail - 1).equals("-") ? tail - 2 : tail - 1;
    }

    /** The words of the title with its noun in the singular. */
    private static String roleText(SyntaxTree tree, int noun, int from, int to) {
        int first = from;
        while (first < noun && tree.form(first).equals("-")) {
            first++;
        }
        var text = tree.words(first, Math.max(noun + 1, to));
        while (text.endsWith("-")) {
            text = text.substring(0, text.length() - 1);
        }
        if (!isPlural(tree, noun)) {
            return text;
        }
        int at = tree.words(first, noun + 1).length() - tree.form(noun).length();
        return text.substring(0, at)
                + tree.lemma(noun)
                + text.substring(at + tree.form(noun).length());
    }
}
