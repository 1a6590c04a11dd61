package dev.parley.extraction;

import java.util.Optional;
import java.util.Set;

/** Tells how the places are called where people are held. */
final class HoldingPlaces {

    /** Being held, but no building: its place is the one that follows. */
    private static final Set<String> ABSTRACT = Set.of("custody", "detention", "captivity", "remand");

    private final Context context;
    private final ArticleReading reading;
    private final PeopleWords words;

    HoldingPlaces(Context context, PeopleWords words) {
        this.context = context;
        this.reading = context.reading();
        this.words = words;
    }

    /** {@return how the place of holding is called: a city, a named prison, "Azerbaijan" for "Azerbaijani jails"} */
    Optional<String> of(int sentence, int head) {
        var tree = reading.tree(sentence);
        if (!words.prisons().contains(tree.lemma(head))) {
            return context.place(sentence, head);
        }
        if (ABSTRACT.contains(tree.lemma(head))) {
            return tree.children(head, "nmod").stream()
                    .filter(child -> tree.caseOf(child).matches("in|at"))
                    .flatMap(child -> context.place(sentence, child).or(() -> named(sentence, child)).stream())
                    .findFirst();
        }
        var below = tree.subtree(head).stream()
                .filter(token -> token != head
                        && reading.entities().mentionAt(sentence, token).isPresent())
                .toList();
        if (below.size() == 1 && tree.hasTag(below.get(0), "ADJ")) {
            return reading.entities().idAt(sentence, below.get(0)).map(reading.entities()::label);
        }
        boolean isNamed = tree.subtree(head).stream().anyMatch(token -> tree.hasTag(token, "PROPN"));
        return isNamed
                ? Optional.of(withoutFrame(sentence, head)).filter(text -> !text.equals(tree.form(head)))
                : Optional.empty();
    }

    private Optional<String> named(int sentence, int head) {
        return reading.tree(sentence).hasTag(head, "PROPN")
                ? Optional.of(withoutFrame(sentence, head))
                : Optional.empty();
    }

    /** The phrase without the preposition and article before it and without clauses and further places after it. */
    private String withoutFrame(int sentence, int head) {
        var tree = reading.tree(sentence);
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head && tree.isUnder(child, "amod", "compound", "nmod:poss", "nmod:desc", "flat")) {
                first = Math.min(first, tree.subtree(child).get(0));
            }
            if (child > head
                    && tree.isUnder(child, "nmod", "flat")
                    && tree.caseOf(child).matches("of|in|at|near|")) {
                var below = tree.subtree(child);
                last = Math.max(last, below.get(below.size() - 1));
            }
        }
        while (first < head && tree.hasTag(first, "DET", "PRON")) {
            first++;
        }
        return reading.text(sentence, first, last);
    }
}
