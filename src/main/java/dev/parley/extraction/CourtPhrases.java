package dev.parley.extraction;

import java.util.Optional;

/** Tells how a court is called: by its name, or by the words for it without the day and the charge that follow. */
final class CourtPhrases {

    private final ArticleReading reading;

    CourtPhrases(ArticleReading reading) {
        this.reading = reading;
    }

    /** {@return the court that the rule points to} */
    Optional<String> of(Match match) {
        return match.argument("court").stream()
                .flatMap(head -> of(match.sentence(), head).stream())
                .findFirst();
    }

    private Optional<String> of(int sentence, int head) {
        var tree = reading.tree(sentence);
        var named = reading.entities()
                .mentionAt(sentence, head)
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> mention.text().matches("(?i).*(court|tribunal|martial).*"));
        if (named.isPresent()) {
            return Optional.of(reading.entities().label(reading.entities().id(named.get())));
        }
        if (!tree.lemma(head).matches("court|tribunal|martial")) {
            return Optional.empty();
        }
        return Optional.of(courtPhrase(sentence, head)
                .replaceFirst("^(?i)(by|in|at|before) ", "")
                .replaceFirst("^(?i)(the|a|an) ", ""));
    }

    /** "A court of first instance in Lomé" without the day, the charge and clauses that follow. */
    private String courtPhrase(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = tree.subtree(head).get(0);
        int last = head;
        for (int child : tree.children(head, "nmod", "flat", "compound")) {
            if (child > head
                    && !reading.isTime(sentence, child)
                    && tree.caseOf(child).matches("|of|in|at|for|near")) {
                last = Math.max(last, lastOfPlace(sentence, child));
            }
        }
        return reading.text(sentence, Math.min(first, head), last);
    }

    private int lastOfPlace(int sentence, int noun) {
        var tree = reading.tree(sentence);
        return tree.subtree(noun).stream()
                .takeWhile(token -> token <= noun
                        || (tree.isUnder(token, "flat", "compound", "nmod", "case", "det", "amod")
                                && !reading.isTime(sentence, token)
                                && !tree.caseOf(token).matches("with|on|by")))
                .reduce(noun, Math::max);
    }
}
