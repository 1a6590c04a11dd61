package dev.parley.cli;

import dev.parley.curation.Curation;
import dev.parley.curation.DecisionFile;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "curation",
        description = "Carries curators' decisions from store to store.",
        synopsisSubcommandLabel = "(export | import)",
        subcommands = {CurationCommand.Export.class, CurationCommand.Import.class})
final class CurationCommand {

    private static Curation curation(GraphStore graph, BaseOption base) {
        return new Curation(graph.dataset(), base.iris(), InstantSource.system());
    }

    @Command(name = "export", description = "Writes every decision of the store to a file, the oldest first.")
    static final class Export implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "File to write, .trig or .ttl.")
        private Path file;

        @Option(names = "--overwrite", description = "Replace the file when it exists.")
        private boolean overwrites;

        @Mixin
        private StoreOption store;

        @Mixin
        private BaseOption base;

        @Override
        public Integer call() throws IOException {
            var language = DecisionFile.language(file);
            try (var graph = store.open(base.iris())) {
                var curation = curation(graph, base);
                var decisions = Txn.calculateRead(graph.dataset(), curation::all);
                Output.write(file, overwrites, out -> new DecisionFile(base.iris()).write(decisions, language, out));
                spec.commandLine()
                        .getOut()
                        .printf("%d decision%s%n", decisions.size(), decisions.size() == 1 ? "" : "s");
            }
            return 0;
        }
    }

    @Command(
            name = "import",
            description = "Adds the decisions in a file to the store; those that are there already are passed over.")
    static final class Import implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "File to read, .trig or .ttl.")
        private Path file;

        @Mixin
        private StoreOption store;

        @Mixin
        private BaseOption base;

        @Override
        public Integer call() {
            var decisions = new DecisionFile(base.iris()).read(file);
            try (var graph = store.open(base.iris())) {
                var curation = curation(graph, base);
                var fresh = curation.load(decisions);
                var orphans = Txn.calculateRead(graph.dataset(), curation::withoutFact);
                var out = spec.commandLine().getOut();
                out.printf("%d decision%s, %d new%n", decisions.size(), decisions.size() == 1 ? "" : "s", fresh);
                orphans.forEach(subject -> out.printf("without a fact now: %s%n", subject));
            }
            return 0;
        }
    }
}
