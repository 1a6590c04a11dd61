package dev.parley.cli;

import dev.parley.export.ExportFormat;
import dev.parley.export.Exporter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Writes the whole graph.")
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            defaultValue = "trig",
            paramLabel = "FORMAT",
            description = {
                "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
                "graphml is a network for Gephi and its like, csv a zip file with a table for each family of facts,",
                "void a description of what the store holds."
            })
    private ExportFormat format;

    @Mixin
    private StoreOption store;

    @Mixin
    private BaseOption base;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        try (var graph = store.open(base.iris())) {
            var exporter = new Exporter(graph.dataset(), base.iris());
            output.write(out -> exporter.write(format, out));
        }
        return 0;
    }
}
