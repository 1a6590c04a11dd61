package dev.parley.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs of {@code ontology/}, and of the vocabularies it reuses that Jena has no constants for. */
public final class Vocabulary {

    public static final String PARLEY = "https://w3id.org/parley/ontology#";
    public static final String CODES = "https://w3id.org/parley/codes#";
    public static final String SCHEMA = "https://schema.org/";

    private Vocabulary() {}

    static Node parley(String name) {
        return NodeFactory.createURI(PARLEY + name);
    }

    static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    /** {@return the concept of a code list, such as {@code code("detention-status", "held")}} */
    public static Node code(String scheme, String notation) {
        return NodeFactory.createURI(CODES + scheme + "-" + notation);
    }
}
