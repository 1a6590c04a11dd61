package dev.parley.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Goes through the commands once, for the launcher, which keeps what the Java machine loaded meanwhile and starts it
 * more quickly from then on.
 */
@Command(name = "rehearse", hidden = true, description = "Runs the other commands on a small article of its own.")
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("parley-rehearsal");
        try {
            var article = folder.resolve("rehearsal.txt");
            try (InputStream text = requireNonNull(getClass().getResourceAsStream("rehearsal.txt"))) {
                Files.copy(text, article);
            }
            var store = folder.resolve("store").toString();
            run("build", article.toString(), "--store", store);
            run("query", "--list");
            run("query", "roles", "--store", store);
            run("query", "people", "--store", store, "--format", "csv");
            run("explain", "Keller", "--store", store);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void run(String... arguments) {
        Parley.commandLine()
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(arguments);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
