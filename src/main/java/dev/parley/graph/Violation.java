package dev.parley.graph;

/**
 * Something in an article's graph that must not be so.
 *
 * @param where the node, in Turtle's form: {@code <https://w3id.org/parley/id/tenure/0c1f…>}
 * @param found the value that is wrong, in Turtle's form; empty when something is missing
 * @param message what is wrong and what would do
 */
public record Violation(String where, String found, String message) {

    /** {@return one line: where, what was found, what would do} */
    public String line() {
        return found.isEmpty() ? where + ": " + message : where + " has " + found + ": " + message;
    }
}
