package dev.parley.server;

/**
 * A cell of a table of results.
 *
 * @param href the page about it; empty where there is none
 * @param isNumber whether it reads better on the right
 */
public record Cell(String text, String href, boolean isNumber) {

    static final Cell EMPTY = new Cell("", "", false);
}
