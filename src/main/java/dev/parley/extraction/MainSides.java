package dev.parley.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which two states "both sides" and "the two countries" mean: those that an article names most. */
final class MainSides {

    private final EntityBook entities;

    MainSides(EntityBook entities) {
        this.entities = entities;
    }

    /** {@return the two states that are named most up to this sentence, if no third one comes near them} */
    List<EntityId> until(int sentence) {
        var counts = counts(sentence);
        var sides = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<EntityId, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        boolean isClear = sides.size() == 2
                || (sides.size() > 2
                        && sides.get(1).getValue() >= 2 * sides.get(2).getValue());
        return isClear ? sides.stream().limit(2).map(Map.Entry::getKey).toList() : List.of();
    }

    /** {@return the state that the article names most, the first named of several} */
    Optional<EntityId> mostNamed() {
        return entities.ids(EntityType.STATE).stream()
                .max(Comparator.comparingInt(entities::mentionCount).thenComparing(Comparator.reverseOrder()));
    }

    private Map<EntityId, Integer> counts(int sentence) {
        var counts = new HashMap<EntityId, Integer>();
        for (int at = 0; at <= sentence; at++) {
            for (var mention : entities.mentions(at)) {
                if (mention.type() == EntityType.STATE) {
                    counts.merge(entities.id(mention), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
