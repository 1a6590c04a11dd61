package dev.parley.cli;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names what read the articles, exactly enough that another name means that they may have to be read again: the
 * program's version, a hash of the program with its rules and models, the options that change what is read, and
 * hashes of the models that the user gave.
 */
final class SoftwareVersion {

    private static final int HASH_DIGITS = 12;

    private SoftwareVersion() {}

    /** {@return the version as users know it} */
    static String label() {
        var version = SoftwareVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    static String of(ReadingOptions reading) {
        var name = new StringBuilder("%s+%s %s".formatted(label(), programHash(), reading));
        for (var model : reading.modelFiles()) {
            name.append(", %s+%s".formatted(model.getFileName(), modelHash(model)));
        }
        return name.toString();
    }

    /** {@return the start of the jar's SHA-256; a folder of classes, in tests, has none} */
    private static String programHash() {
        var program = program();
        if (!Files.isRegularFile(program)) {
            return "classes";
        }
        try {
            return hash(program);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the program's own jar", problem);
        }
    }

    private static String modelHash(Path model) {
        try {
            return hash(model);
        } catch (IOException problem) {
            throw new InputException(model.toString(), "it cannot be read", "give a file with an OpenNLP model");
        }
    }

    private static String hash(Path file) throws IOException {
        return HexFormat.of()
                .formatHex(digest().digest(Files.readAllBytes(file)))
                .substring(0, HASH_DIGITS);
    }

    private static Path program() {
        try {
            return Path.of(SoftwareVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException problem) {
            throw new IllegalStateException("the program does not know where it lies", problem);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java platform has SHA-256", problem);
        }
    }
}
