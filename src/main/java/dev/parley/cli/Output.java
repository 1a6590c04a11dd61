package dev.parley.cli;

import dev.parley.article.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Option;

/** Where results go: to stdout, or to a file that appears only when it is complete. */
final class Output {

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to this file instead of stdout; compressed when its name ends in .gz.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the output file when it exists.")
    private boolean overwrites;

    /** Writes results to a stream that it neither keeps nor closes. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    void write(Writer writer) throws IOException {
        if (file.isEmpty()) {
            writeToStdout(writer);
        } else {
            write(file.get(), overwrites, writer);
        }
    }

    /** Writes to a file that appears only when it is complete. */
    static void write(Path file, boolean overwrites, Writer writer) throws IOException {
        var target = file.toAbsolutePath();
        if (Files.exists(target) && !overwrites) {
            throw new InputException(file.toString(), "the file exists", "add --overwrite to replace it");
        }
        Files.createDirectories(target.resolveSibling(""));
        var unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (var out = open(target, unfinished)) {
                writer.write(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static OutputStream open(Path target, Path unfinished) throws IOException {
        var file = new BufferedOutputStream(Files.newOutputStream(unfinished));
        return target.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
    }

    private static void writeToStdout(Writer writer) throws IOException {
        var out = new BufferedOutputStream(System.out, 1 << 16);
        writer.write(out);
        out.flush();
        if (System.out.checkError()) {
            throw new IOException("stdout was closed before all was written");
        }
    }
}
