package dev.parley.cli;

import dev.parley.article.InputException;
import dev.parley.text.training.ReaderTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the reader's network. */
@Command(
        name = "train",
        description = {
            "Train the reader's network on annotated corpora; a stopped run goes on after its last full epoch.",
            "Needs PyTorch, which the program does without otherwise: see docs/READER.md."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corpora",
            required = true,
            paramLabel = "DIR",
            description = "Folder with study, ner and ud, as docs/READER.md describes it.")
    private Path corpora;

    @Option(names = "--work", required = true, paramLabel = "DIR", description = "Folder for weights and progress.")
    private Path work;

    @Option(
            names = "--epochs",
            defaultValue = "8",
            description = "Epochs in all, those of earlier runs included (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--sentences",
            defaultValue = "data/training",
            paramLabel = "DIR",
            description = "Folder of sentences of one's own: .txt with names tagged in the text, .conllu with trees and"
                    + " names, .tsv with names of study/train_ud (default: ${DEFAULT-VALUE}).")
    private Path sentences;

    @Override
    public Integer call() throws IOException {
        requirePyTorch();
        var out = spec.commandLine().getOut();
        new ReaderTraining(corpora, work, out::println).run(epochs, filesIn(sentences));
        return 0;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder.toString(), "no such folder", "give the folder of training sentences");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|conllu|tsv)"))
                    .sorted()
                    .toList();
        }
    }

    private static void requirePyTorch() {
        try {
            Class.forName("ai.djl.engine.Engine");
        } catch (ClassNotFoundException e) {
            throw new InputException(
                    "train",
                    "PyTorch is not on the class path",
                    "run it with Maven's profile train, see docs/READER.md");
        }
    }
}
