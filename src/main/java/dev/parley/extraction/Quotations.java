package dev.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who says what stands between quotation marks, so that "I" and "we" find their speaker.
 *
 * <p>A quotation may run over several sentences of a paragraph; its speaker is the subject of the verb of saying that
 * stands outside the marks in the sentence where it ends or begins. A quotation without one continues the last.
 */
final class Quotations {

    private static final Set<String> MARKS = Set.of("\"", "``", "''");

    private record Place(int sentence, int token) {}

    private final Map<Place, EntityId> speakers = new HashMap<>();

    /** Finds the quotations and, by the given rule, the meaning of their speakers' phrases. */
    Quotations(ArticleReading reading, SpeakerRule rule) {
        var open = new ArrayList<Place>();
        boolean isOpen = false;
        int paragraph = -1;
        Optional<EntityId> last = Optional.empty();
        for (var tree : reading.trees()) {
            if (tree.sentence().paragraph() != paragraph) {
                last = close(reading, rule, open, last);
                isOpen = false;
                paragraph = tree.sentence().paragraph();
            }
            for (int token = 0; token < tree.size(); token++) {
                if (MARKS.contains(tree.form(token))) {
                    if (isOpen) {
                        last = close(reading, rule, open, last);
                    }
                    isOpen = !isOpen;
                } else if (isOpen) {
                    open.add(new Place(tree.sentence().index(), token));
                }
            }
        }
        close(reading, rule, open, last);
    }

    /** Tells the meaning of a phrase outside quotations. */
    interface SpeakerRule {
        List<EntityId> of(int sentence, int head);
    }

    /** {@return who says the word, if it stands in a quotation whose speaker is known} */
    Optional<EntityId> speaker(int sentence, int token) {
        return Optional.ofNullable(speakers.get(new Place(sentence, token)));
    }

    private Optional<EntityId> close(
            ArticleReading reading, SpeakerRule rule, List<Place> open, Optional<EntityId> last) {
        if (open.isEmpty()) {
            return last;
        }
        var places = Set.copyOf(open);
        var speaker = sayer(reading, rule, places, open.get(open.size() - 1).sentence())
                .or(() -> sayer(reading, rule, places, open.get(0).sentence()))
                .or(() -> last);
        speaker.ifPresent(found -> open.forEach(place -> speakers.put(place, found)));
        open.clear();
        return speaker;
    }

    private static Optional<EntityId> sayer(ArticleReading reading, SpeakerRule rule, Set<Place> quoted, int sentence) {
        var tree = reading.tree(sentence);
        var arguments = new PredicateArguments(tree);
        for (int verb = 0; verb < tree.size(); verb++) {
            if (!tree.hasTag(verb, "VERB") || quoted.contains(new Place(sentence, verb))) {
                continue;
            }
            for (int subject : arguments.subjects(verb)) {
                if (!quoted.contains(new Place(sentence, subject))) {
                    var speaker = rule.of(sentence, subject).stream()
                            .filter(id -> id.type() != EntityType.PLACE && id.type() != EntityType.GROUP)
                            .findFirst();
                    if (speaker.isPresent()) {
                        return speaker;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
