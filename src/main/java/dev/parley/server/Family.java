package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A kind of fact. */
enum Family {
    TENURE("roles"),
    DETENTION("captivity"),
    PROCEEDING("courts"),
    AGREEMENT("agreements"),
    STEP("steps of agreements"),
    STATEMENT("statements"),
    MEETING("meetings"),
    REPRESENTATION("lawyers");

    private final String heading;

    Family(String heading) {
        this.heading = heading;
    }

    /** {@return the kind with this name, such as {@code tenure}} */
    static Optional<Family> named(String name) {
        return Arrays.stream(values())
                .filter(family -> family.toString().equals(name))
                .findFirst();
    }

    /** {@return what readers call many of them} */
    String heading() {
        return heading;
    }

    /** {@return the class of such facts} */
    Node type() {
        return switch (this) {
            case TENURE -> Vocabulary.TENURE;
            case DETENTION -> Vocabulary.DETENTION;
            case PROCEEDING -> Vocabulary.PROCEEDING;
            case AGREEMENT -> Vocabulary.AGREEMENT;
            case STEP -> Vocabulary.AGREEMENT_STEP;
            case STATEMENT -> Vocabulary.STATEMENT;
            case MEETING -> Vocabulary.MEETING;
            case REPRESENTATION -> Vocabulary.REPRESENTATION;
        };
    }

    /** {@return the properties that tell when such a fact happened or began; the one that counts first stands first} */
    List<Node> dates() {
        return switch (this) {
            case TENURE -> List.of(Vocabulary.START, Vocabulary.END);
            case DETENTION -> List.of(Vocabulary.SINCE);
            case REPRESENTATION -> List.of();
            case PROCEEDING, AGREEMENT, STEP, STATEMENT, MEETING -> List.of(Vocabulary.DATE);
        };
    }

    /** {@return the name in small letters, such as {@code tenure}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
