package dev.parley.text.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a training run stands, so that it can be stopped after any epoch and goes on later.
 *
 * @param epochs epochs that are done
 * @param bestScore the best score on the development files so far
 */
record Checkpoint(int epochs, double bestScore) {

    private static final String FILE = "progress.txt";
    private static final String WEIGHTS = "last.weights";

    static Checkpoint read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Checkpoint(0, 0);
        }
        var lines = Files.readAllLines(file);
        return new Checkpoint(Integer.parseInt(lines.get(0)), Double.parseDouble(lines.get(1)));
    }

    static Path weights(Path folder) {
        return folder.resolve(WEIGHTS);
    }

    void write(Path folder, Weights weights) throws IOException {
        weights.write(weights(folder));
        Files.write(folder.resolve(FILE), List.of(String.valueOf(epochs), String.valueOf(bestScore)));
    }
}
