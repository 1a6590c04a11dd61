package dev.parley.cli;

import dev.parley.text.ConlluWriter;
import dev.parley.text.EncoderAnalyzer;
import dev.parley.text.evaluation.ReaderEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
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
    int parse(@Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files, UTF-8.") List<Path> files)
            throws IOException {
        var out = spec.commandLine().getOut();
        try (var analyzer = EncoderAnalyzer.load()) {
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
                    boolean ownTokens)
            throws IOException {
        var out = spec.commandLine().getOut();
        try (var analyzer = EncoderAnalyzer.load()) {
            var evaluation = new ReaderEvaluation(analyzer);
            for (var file : files) {
                var lines = ownTokens ? ReaderEvaluation.onOwnWords(analyzer, file) : evaluation.onGoldWords(file);
                lines.forEach(out::println);
            }
        }
        return 0;
    }
}
