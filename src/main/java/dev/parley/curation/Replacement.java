package dev.parley.curation;

import java.util.List;
import org.apache.jena.graph.Node;

/** What may stand in the place of a value of a fact. */
public sealed interface Replacement {

    /** One of the concepts that the shapes allow for the property. */
    record Code(List<Node> concepts) implements Replacement {
        public Code {
            concepts = List.copyOf(concepts);
        }
    }

    /** A day, month or year. */
    record Day() implements Replacement {}

    /** A whole number above zero. */
    record Count() implements Replacement {}

    /** A person, state, organisation and so on that the store knows. */
    record Thing() implements Replacement {}

    /** Any words. */
    record Words() implements Replacement {}
}
