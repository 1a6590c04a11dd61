package dev.parley.export;

import static java.util.stream.Collectors.joining;

import dev.parley.article.InputException;
import java.util.Arrays;
import java.util.Locale;

/** What a store can be written as. */
public enum ExportFormat {
    /** Turtle: the union of the article graphs. */
    TTL("text/turtle"),
    /** TriG: each article's graph by itself. */
    TRIG("application/trig"),
    /** N-Quads: each article's graph by itself. */
    NQ("application/n-quads"),
    /** N-Triples: the union of the article graphs. */
    NT("application/n-triples"),
    /** JSON-LD: each article's graph by itself. */
    JSONLD("application/ld+json"),
    /** RDF/XML: the union of the article graphs. */
    RDFXML("application/rdf+xml"),
    /** GraphML: who and what as nodes, facts between two of them as edges; for Gephi and its like. */
    GRAPHML("application/graphml+xml"),
    /** A zip file with a table for each family of facts. */
    CSV("application/zip"),
    /** Turtle: no data, but what the store holds, in VoID and DCAT. */
    VOID("text/turtle");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return the format with this name, in any case}
     *
     * @throws InputException if there is none
     */
    public static ExportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InputException("format", "no format '%s'".formatted(name), "known: " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(ExportFormat::toString).collect(joining(", "));
    }

    /** {@return the name on the command line and as a file's extension: {@code ttl}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
