package dev.parley.extraction;

import java.util.Optional;
import java.util.Set;

/** Reads what a court decides, in the article's own words: "ten years of hard labour", "reduced to six years". */
final class PenaltyPhrases {

    /** Nouns for penalties and their lengths. */
    static final Set<String> TERMS =
            Set.of("sentence", "term", "imprisonment", "year", "month", "life", "penalty", "punishment");

    private final ArticleReading reading;

    PenaltyPhrases(ArticleReading reading) {
        this.reading = reading;
    }

    /** {@return the outcome that the rule fixes or points to} */
    Optional<String> of(Match match) {
        var fixed = match.pattern().details().get("outcome");
        if (fixed != null) {
            return Optional.of(fixed);
        }
        var stated = match.argument("outcome").stream()
                .findFirst()
                .map(head -> term(match.sentence(), explained(match.sentence(), head)));
        if (match.pattern().details().containsKey("outcome-prefix")) {
            return Optional.of(reading.tree(match.sentence()).form(match.trigger())
                    + stated.map(text -> " to " + text).orElse(""));
        }
        return match.argument("length").stream()
                .findFirst()
                .map(head -> term(match.sentence(), head))
                .map(length -> stated.map(text -> length + " in " + text.replaceFirst(" of .*", ""))
                        .orElse(length))
                .or(() -> stated);
    }

    /** "The longest term, 15 years, was imposed on X": the years that explain the term. */
    private int explained(int sentence, int term) {
        var tree = reading.tree(sentence);
        boolean isPlace = tree.lemma(term).matches("prison|jail|colony|camp");
        return tree.children(term, "appos", "nmod", "obl").stream()
                .filter(child -> tree.lemma(child).matches("year|month|life"))
                .filter(child -> tree.relation(child).equals("appos")
                        || (isPlace && tree.caseOf(child).equals("for")))
                .findFirst()
                .orElse(term);
    }

    /** "Ten years of hard labour", "six and a half years", without what the sentence is for. */
    String term(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            boolean isPossessor = tree.relation(child).equals("nmod:poss")
                    && tree.lemma(child).matches("year|month|week|day");
            if (child < head
                    && (isPossessor || tree.isUnder(child, "nummod", "amod", "compound", "advmod", "nmod:unmarked"))) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
            if (child > head
                    && tree.relation(child).equals("conj")
                    && tree.caseOf(head).endsWith("between")) {
                last = Math.max(last, child);
            }
            if (child > head
                    && tree.isUnder(child, "nmod")
                    && tree.caseOf(child).matches("of|in|at")) {
                var below = tree.subtree(child);
                boolean isPlain = below.stream()
                        .noneMatch(token -> tree.isUnder(token, "acl", "nummod") || isPerson(sentence, token));
                last = isPlain ? Math.max(last, below.get(below.size() - 1)) : last;
            }
        }
        var time = reading.times(sentence);
        for (var expression : time) {
            if (expression.start() == first && expression.end() <= head) {
                first = expression.end();
            }
        }
        return reading.text(sentence, first, last);
    }

    /** {@return the term, with "years" where it is a number alone} */
    static String withYears(String term) {
        return Numbers.parse(term).isPresent() ? term + " years" : term;
    }

    private boolean isPerson(int sentence, int token) {
        return reading.entities()
                .idAt(sentence, token)
                .filter(id -> id.type() == EntityType.PERSON)
                .isPresent();
    }
}
