package dev.parley.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The titles that an article gives to people, and the states that these people serve, as far as they are known so far. */
final class Homes {

    private static final Set<EntityType> GOVERNED = Set.of(EntityType.STATE, EntityType.TERRITORY);

    private final ArticleReading reading;
    private final List<HeldTitle> titles;
    private final Map<EntityId, EntityId> byPerson = new LinkedHashMap<>();

    /** Knows the states that the offices themselves name. */
    Homes(ArticleReading reading, List<HeldTitle> titles) {
        this.reading = reading;
        this.titles = List.copyOf(titles);
        for (var title : titles) {
            title.of().stream()
                    .filter(id -> title.title().isOffice())
                    .filter(id -> GOVERNED.contains(id.type()))
                    .findFirst()
                    .ifPresent(state -> learn(title.person(), state));
        }
    }

    ArticleReading reading() {
        return reading;
    }

    /** {@return all titles of the article, in order} */
    List<HeldTitle> titles() {
        return titles;
    }

    /** {@return the state that the person serves} */
    Optional<EntityId> of(EntityId person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    /** Notes the state that a person serves; what is known already stays. */
    void learn(EntityId person, EntityId state) {
        byPerson.putIfAbsent(person, state);
    }

    /** {@return the state of the last office-holder before the title, the title's own holder left out} */
    Optional<EntityId> servedLastBefore(HeldTitle held) {
        return titles.stream()
                .filter(other -> !other.person().equals(held.person()) && byPerson.containsKey(other.person()))
                .filter(other -> isBefore(other.title(), held.title()))
                .reduce((earlier, later) -> later)
                .flatMap(other -> of(other.person()));
    }

    private static boolean isBefore(TitlePhrase left, TitlePhrase right) {
        return left.sentence() < right.sentence()
                || (left.sentence() == right.sentence() && left.start() < right.start());
    }
}
