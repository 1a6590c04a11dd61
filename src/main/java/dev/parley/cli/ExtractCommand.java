package dev.parley.cli;

import dev.parley.graph.QuadFormat;
import dev.parley.graph.QuadWriter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "extract", description = "Reads articles and writes their graphs, without a store.")
final class ExtractCommand implements Callable<Integer> {

    /** The syntaxes by the names that users know. */
    enum Format {
        TRIG(QuadFormat.TRIG),
        NQ(QuadFormat.N_QUADS);

        private final QuadFormat syntax;

        Format(QuadFormat syntax) {
            this.syntax = syntax;
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "trig",
            paramLabel = "FORMAT",
            description = "trig or nq (N-Quads); default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private ArticlesParameter articles;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private BaseOption base;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var inputs = articles.required(spec.commandLine());
        var run = new ArticleRun(err);
        try (var converter = ArticleToGraph.open(reading, base.iris(), SoftwareVersion.of(reading))) {
            output.write(out -> {
                try (var writer = new QuadWriter(out, format.syntax, base.iris())) {
                    run.run(reading.threads(), reading.read(inputs), converter::convert, writer::write);
                }
            });
        }
        err.println(run.tally().line());
        return run.tally().exitCode();
    }
}
