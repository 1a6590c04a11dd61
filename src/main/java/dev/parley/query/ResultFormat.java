package dev.parley.query;

import dev.parley.article.InputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a {@link QueryResult} is written. */
public enum ResultFormat {
    /** Aligned columns for a terminal; long cells are cut. */
    TABLE("text/plain"),
    /** RFC 4180 with a header row, labels and codes bare, as SPARQL 1.1 has it. */
    CSV("text/csv"),
    /** Terms in Turtle's notation, as SPARQL 1.1 has it. */
    TSV("text/tab-separated-values"),
    /** SPARQL 1.1 results in JSON; for a graph, JSON-LD. */
    JSON("application/sparql-results+json"),
    /** SPARQL 1.1 results in XML; for a graph, RDF/XML. */
    XML("application/sparql-results+xml"),
    /** Turtle; for rows, the W3C's result-set vocabulary. */
    TTL("text/turtle");

    private final String contentType;

    ResultFormat(String contentType) {
        this.contentType = contentType;
    }

    /** {@return the media type for rows} */
    public String contentType() {
        return contentType;
    }

    /**
     * {@return the format with this name, in any case}
     *
     * @throws InputException if there is none
     */
    public static ResultFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InputException("format", "no format '%s'".formatted(name), "known: " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(ResultFormat::toString).collect(Collectors.joining(", "));
    }

    /** {@return the name on the command line: {@code csv}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
