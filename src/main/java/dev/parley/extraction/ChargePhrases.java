package dev.parley.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what somebody is charged with, in the article's own words: "inciting hatred", "espionage" of "espionage charges". */
final class ChargePhrases {

    private static final Set<String> CHARGE_MARKS = Set.of("of", "for", "with", "over", "by", "on");
    private static final Set<String> COUNTS =
            Set.of("charge", "count", "suspicion", "accusation", "allegation", "indictment", "case");
    /** Modifiers of "charges" that do not say what they are. */
    private static final Set<String> VAGUE_COUNTS = Set.of(
            "criminal",
            "several",
            "various",
            "multiple",
            "many",
            "similar",
            "new",
            "further",
            "other",
            "such",
            "same",
            "trumped-up",
            "fabricated",
            "false",
            "bogus",
            "serious",
            "unspecified",
            "formal",
            "separate",
            "additional");

    private final Context context;
    private final ArticleReading reading;

    ChargePhrases(Context context) {
        this.context = context;
        this.reading = context.reading();
    }

    /** {@return the charge that the rule points to; none where its phrase does not say what it is} */
    Optional<String> of(Match match) {
        return match.argument("charge").stream()
                .filter(head -> isChargePhrase(match.sentence(), head))
                .findFirst()
                .map(head -> chargeText(match.sentence(), head))
                .filter(text -> !text.isEmpty());
    }

    private boolean isChargePhrase(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isTime = reading.isTime(sentence, head) || tree.lemma(head).matches("day|week|month|year|time");
        if (isTime
                || PenaltyPhrases.TERMS.contains(tree.lemma(head))
                || !context.captives().namesOf(sentence, head).isEmpty()) {
            return false;
        }
        return !tree.hasTag(head, "VERB")
                || tree.children(head, "mark", "case").stream()
                        .anyMatch(mark -> CHARGE_MARKS.contains(tree.lemma(mark)));
    }

    private String chargeText(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (COUNTS.contains(tree.lemma(head))) {
            return kindOfCount(sentence, head);
        }
        int last = head;
        int first = head;
        for (int child : tree.children(head)) {
            var below = tree.subtree(child);
            boolean isClause = tree.isUnder(child, "acl:relcl", "parataxis", "punct", "case", "mark", "cc", "det")
                    || tree.caseOf(child).matches("by|before")
                    || (tree.caseOf(child).equals("against")
                            && !context.captives().namesOf(sentence, child).isEmpty());
            if (child > head
                    && !isClause
                    && !isBeyondSemicolon(tree, head, child)
                    && !reading.isTime(sentence, child)
                    && below.get(0) <= last + 3) {
                last = Math.max(last, below.get(below.size() - 1));
            }
            if (child < head && tree.isUnder(child, "amod", "compound", "nmod:poss", "nummod")) {
                first = Math.min(first, below.get(0));
            }
        }
        return reading.text(sentence, first, last);
    }

    private static boolean isBeyondSemicolon(SyntaxTree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(token -> tree.form(token).equals(";"));
    }

    /** What "espionage charges" and "terrorism-related counts" are about; empty for "several charges". */
    private String kindOfCount(int sentence, int head) {
        var tree = reading.tree(sentence);
        var words = tree.children(head, "compound", "amod").stream()
                .filter(child -> child < head && !VAGUE_COUNTS.contains(tree.lemma(child)))
                .flatMap(child -> tree.subtree(child).stream())
                .sorted()
                .toList();
        return words.isEmpty() ? "" : reading.text(sentence, words.get(0), words.get(words.size() - 1));
    }
}
