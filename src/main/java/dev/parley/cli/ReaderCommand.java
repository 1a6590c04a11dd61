package dev.parley.cli;

import dev.parley.text.ConlluWriter;
import dev.parley.text.LightTraining;
import dev.parley.text.evaluation.ReaderEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the reader sees in a text, and how well it reads. */
@Command(
        name = "reader",
        description = "Show what the reader sees in a text, or measure how well it reads.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ReaderCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "parse",
            description = "Print the text of files as CoNLL-U, with names in the last column.",
            mixinStandardHelpOptions = true)
    int parse(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files, UTF-8.") List<Path> files,
            @Mixin ReaderOptions reader)
            throws IOException {
        var out = spec.commandLine().getOut();
        try (var analyzer = reader.load()) {
            var writer = new ConlluWriter(out);
            for (var file : files) {
                writer.write(analyzer.analyze(PlainText.read(file)));
            }
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "evaluate",
            description = {
                "Print UAS, LAS, relation, tag, lemma and name scores against annotated files:",
                "CoNLL-U, CoNLL-X, or a word and its IOB2 tag on each line."
            },
            mixinStandardHelpOptions = true)
    int evaluate(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Annotated files.") List<Path> files,
            @Option(
                            names = "--own-tokens",
                            description = "Let the reader cut the text into sentences and words itself.")
                    boolean ownTokens,
            @Mixin ReaderOptions reader)
            throws IOException {
        var out = spec.commandLine().getOut();
        try (var analyzer = reader.load()) {
            var evaluation = new ReaderEvaluation(analyzer);
            for (var file : files) {
                var lines = ownTokens ? ReaderEvaluation.onOwnWords(analyzer, file) : evaluation.onGoldWords(file);
                lines.forEach(out::println);
            }
        }
        return 0;
    }

    @Command(
            name = "train-light",
            description = {
                "Train the light reader. The same input gives the same model;",
                "FILE.txt beside it tells the checksums of both. docs/LIGHT-READER.md tells of the corpora."
            },
            mixinStandardHelpOptions = true)
    int trainLight(
            @Option(names = "--treebank", required = true, paramLabel = "FILE", description = "Trees, eight columns.")
                    Path treebank,
            @Option(names = "--names", required = true, paramLabel = "FILE", description = "Names, eight columns.")
                    Path names,
            @Option(
                            names = "--marked",
                            required = true,
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "Sentences with names marked inline.")
                    List<Path> marked,
            @Option(names = "--gazetteer", required = true, paramLabel = "DIR", description = "Tables of names.")
                    Path gazetteer,
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "The model.") Path output)
            throws IOException {
        var err = spec.commandLine().getErr();
        new LightTraining(err::println).train(new LightTraining.Sources(treebank, names, marked, gazetteer), output);
        return 0;
    }
}
