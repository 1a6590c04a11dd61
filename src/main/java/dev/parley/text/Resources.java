package dev.parley.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The files of this package that travel in the jar: rules, word lists, the reader's model. */
final class Resources {

    private Resources() {}

    static Stream<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines();
    }

    static byte[] bytes(String name) {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** {@return the resource of that name in this package, or of that absolute path in the jars} */
    static InputStream open(String name) throws IOException {
        var in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("no resource " + name + "; the jar is incomplete");
        }
        return in;
    }
}
