package dev.parley.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** A form in which a resource is described; the first is the one for clients that take anything. */
public enum Format {
    HTML("text/html", "html", "Page"),
    TURTLE("text/turtle", "ttl", "Turtle"),
    JSONLD("application/ld+json", "jsonld", "JSON-LD"),
    RDFXML("application/rdf+xml", "rdf", "RDF/XML"),
    NTRIPLES("application/n-triples", "nt", "N-Triples");

    private final String mediaType;
    private final String extension;
    private final String label;

    Format(String mediaType, String extension, String label) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.label = label;
    }

    /** {@return the forms for programs} */
    static List<Format> forPrograms() {
        return Arrays.stream(values()).filter(format -> format != HTML).toList();
    }

    /** {@return the form for programs with this file name extension} */
    static Optional<Format> withExtension(String extension) {
        return forPrograms().stream()
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public String label() {
        return label;
    }

    RDFFormat rdf() {
        return switch (this) {
            case HTML -> throw new IllegalStateException("a page is no RDF");
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSONLD -> RDFFormat.JSONLD;
            case RDFXML -> RDFFormat.RDFXML;
            case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
        };
    }
}
