package dev.parley.graph;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.apache.jena.graph.FrontsNode;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;

/** Collects triples, each once, in the order of the first mention. */
final class Triples {

    private final SequencedSet<Triple> triples = new LinkedHashSet<>();

    /** Adds triples about one node. */
    final class Subject {

        private final Node node;

        private Subject(Node node) {
            this.node = node;
        }

        Subject add(Node property, Node value) {
            triples.add(Triple.create(node, property, value));
            return this;
        }

        Subject add(Property property, Node value) {
            return add(property.asNode(), value);
        }

        Subject add(Property property, FrontsNode value) {
            return add(property.asNode(), value.asNode());
        }
    }

    Subject about(Node node) {
        return new Subject(node);
    }

    SequencedSet<Triple> inOrder() {
        return triples;
    }
}
