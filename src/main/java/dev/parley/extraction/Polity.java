package dev.parley.extraction;

import java.util.List;
import java.util.Optional;

/** A state or territory with the words that news uses for it and its government. */
public sealed interface Polity {

    /** {@return the short English name, which the graph uses} */
    String name();

    /** {@return the entity that every mention of it is resolved to} */
    default EntityId id() {
        return new EntityId(this instanceof State ? EntityType.STATE : EntityType.TERRITORY, Slug.of(name()));
    }

    /** {@return the two letters of ISO 3166-1, where it has some} */
    Optional<String> iso2();

    /** {@return the adjectives: "Armenian"} */
    List<String> adjectives();

    /** {@return what its people are called, one and many: "Turk", "Turks"} */
    List<String> people();

    /** {@return the seats of its government, the usual one first} */
    List<String> capitals();

    /** {@return other names for it, acronyms among them} */
    List<String> otherNames();

    /**
     * {@return the state or territory that is the nationality of its people, by name}
     *
     * <p>For most it is the polity itself; a "Karabakh Armenian" is of Armenia.
     */
    Optional<String> nationality();

    /**
     * A state that is generally recognised.
     *
     * @param code the two letters of ISO 3166-1
     * @param iso3 the three letters of ISO 3166-1
     * @param seats buildings and streets that stand for the government, such as "Kremlin"
     */
    record State(
            String name,
            String code,
            String iso3,
            List<String> capitals,
            List<String> adjectives,
            List<String> people,
            List<String> otherNames,
            List<String> seats)
            implements Polity {

        public State {
            capitals = List.copyOf(capitals);
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            otherNames = List.copyOf(otherNames);
            seats = List.copyOf(seats);
        }

        @Override
        public Optional<String> iso2() {
            return Optional.of(code);
        }

        @Override
        public Optional<String> nationality() {
            return Optional.of(name);
        }
    }

    /** A territory with contested or no recognition, or one that depends on a state. */
    record Territory(
            String name,
            Optional<String> iso2,
            List<String> capitals,
            List<String> adjectives,
            List<String> people,
            List<String> otherNames,
            Optional<String> nationality)
            implements Polity {

        public Territory {
            capitals = List.copyOf(capitals);
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            otherNames = List.copyOf(otherNames);
        }
    }
}
