package dev.parley.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Something in an article's graph that must not be so.
 *
 * @param where the node, in Turtle's form: {@code <https://w3id.org/parley/id/tenure/0c1f…>}
 * @param found the value that is wrong, in Turtle's form; empty when something is missing
 * @param message what is wrong and what would do
 */
public record Violation(String where, String found, String message) {

    /** {@return whether it is this node that is wrong} */
    public boolean isAt(Node node) {
        return where.equals(NodeFmtLib.strTTL(node));
    }

    /** {@return one line: where, what was found, what would do} */
    public String line() {
        return found.isEmpty() ? where + ": " + message : where + " has " + found + ": " + message;
    }
}
