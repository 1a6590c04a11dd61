package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells by the words before a title whether it is held still: "former", "fifth", "then", "until last year". */
final class StatusWords {

    private static final Pattern ORDINAL =
            Pattern.compile("second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(st|nd|rd|th)");
    /** "until", "last", "year", "the" before the title. */
    private static final int LONGEST_TERM = 4;

    private final SyntaxTree tree;
    private final int limit;
    private final Lexicon lexicon;
    private final RoleWords words;

    /**
     * Reads one sentence.
     *
     * @param limit the first token that may belong to the title
     */
    StatusWords(SyntaxTree tree, int limit, Lexicon lexicon, RoleWords words) {
        this.tree = tree;
        this.limit = limit;
        this.lexicon = lexicon;
        this.words = words;
    }

    /** {@return the status that a modifier gives: "The fifth president" has had successors; "first" may mean rank} */
    Optional<String> of(String word) {
        return lexicon.titleStatus(word)
                .or(() -> lexicon.titleStatus(word + "-"))
                .or(() -> ORDINAL.matcher(word).matches() ? Optional.of("former") : Optional.empty());
    }

    /** {@return whether it is the end of "one-time parliament speaker", in three words} */
    boolean isOneTime(int at) {
        return at > limit + 1
                && tree.form(at).equals("time")
                && tree.form(at - 1).equals("-")
                && tree.form(at - 2).equalsIgnoreCase("one");
    }

    /** {@return the status by words that may stand before the article: "once a minister", "until last year minister"} */
    Optional<String> apart(int start) {
        int at = start - 1;
        while (at > limit && tree.hasTag(at, "DET")) {
            at--;
        }
        var word = at < limit ? "" : tree.form(at).toLowerCase(Locale.ROOT);
        if (isOver(start) || words.has(Use.FORMERLY, word)) {
            return Optional.of("former");
        }
        return at == start - 1 ? lexicon.titleStatus(word) : Optional.empty();
    }

    private boolean isOver(int start) {
        return IntStream.range(Math.max(limit, start - LONGEST_TERM), start)
                .anyMatch(at -> tree.form(at).equals("until") && at > 0 && tree.hasTag(at - 1, "PUNCT"));
    }
}
