package dev.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads the text files that lie beside this package's classes in the jar. */
final class ResourceText {

    private ResourceText() {}

    static String read(String name) {
        try (var in = ResourceText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + name, problem);
        }
    }

    /** {@return the lines that are neither empty nor comments} */
    static Stream<String> lines(String name) {
        return read(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
