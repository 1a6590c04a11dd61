package dev.parley.cli;

import dev.parley.graph.Iris;
import dev.parley.store.GraphStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph lies. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "parley-store",
            description = "Folder of the graph; default: ./${DEFAULT-VALUE}.")
    private Path folder;

    /** Opens the graph, which has to be there. */
    GraphStore open(Iris iris) {
        return GraphStore.open(folder, iris);
    }

    /** Opens the graph; an empty one is made where there is none. */
    GraphStore create(Iris iris) {
        return GraphStore.create(folder, iris);
    }
}
