package dev.parley.cli;

import dev.parley.graph.Iris;
import java.net.URI;
import picocli.CommandLine.Option;

/** The start of all IRIs of the data. */
final class BaseOption {

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "https://w3id.org/parley/id/",
            description = "What the IRIs of the data start with; default: ${DEFAULT-VALUE}.")
    private URI base;

    URI uri() {
        return base;
    }

    Iris iris() {
        return new Iris(base.toString());
    }
}
