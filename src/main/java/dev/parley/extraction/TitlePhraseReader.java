package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Locale;

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
        if (behind.end() < tree.size() && isOver(tree, behind.end())) {
            status = "former";
        }
        var tail = lexicon.titleStatus(tree.lemma(head));
        boolean hasStatusBehind = tail.isPresent() && head > front.roleStart();
        if (hasStatusBehind) {
            status = tail.get();
            roleEnd = head;
        }
        var role = roleText(tree, hasStatusBehind ? nounBefore(tree, head) : head, front.roleStart(), roleEnd);
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
                isPlural(tree, head));
    }

    /** "president until May", "the president ousted in May". */
    private boolean isOver(SyntaxTree tree, int behind) {
        boolean isRemoved = words.has(Use.REMOVING, tree.lemma(behind))
                && tree.token(behind).xpos().equals("VBN");
        return isRemoved || tree.form(behind).equals("until");
    }

    private static boolean isPlural(SyntaxTree tree, int head) {
        return tree.token(head).xpos().endsWith("S")
                && !tree.lemma(head).equals(tree.form(head).toLowerCase(Locale.ROOT));
    }

    /** {@return whether the role is none that one holds: "presidential candidate"} */
    boolean isNoOffice(String role) {
        var last = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return words.has(Use.NO_OFFICE, last)
                || words.has(Use.NO_OFFICE, role.split(" ", 2)[0].toLowerCase(Locale.ROOT));
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
