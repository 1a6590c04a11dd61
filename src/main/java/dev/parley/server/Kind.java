package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A kind of thing that one can browse. */
enum Kind {
    PERSON("person", "people"),
    STATE("state", "states"),
    TERRITORY("territory", "territories"),
    ORGANIZATION("organisation", "organisations"),
    PLACE("place", "places"),
    GROUP("group", "groups of detainees"),
    AGREEMENT("agreement", "agreements"),
    ARTICLE("article", "articles");

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    static Optional<Kind> of(List<Node> types) {
        return Arrays.stream(values())
                .filter(kind -> types.contains(kind.type()))
                .findFirst();
    }

    static Optional<Kind> named(String singular) {
        return Arrays.stream(values())
                .filter(kind -> kind.singular.equals(singular))
                .findFirst();
    }

    String singular() {
        return singular;
    }

    String plural() {
        return plural;
    }

    Node type() {
        return switch (this) {
            case PERSON -> Vocabulary.PERSON;
            case STATE -> Vocabulary.STATE;
            case TERRITORY -> Vocabulary.TERRITORY;
            case ORGANIZATION -> Vocabulary.ORGANIZATION;
            case PLACE -> Vocabulary.PLACE;
            case GROUP -> Vocabulary.DETAINEE_GROUP;
            case AGREEMENT -> Vocabulary.AGREEMENT;
            case ARTICLE -> Vocabulary.ARTICLE;
        };
    }
}
