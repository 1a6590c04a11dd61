package dev.parley.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text, in lower-case hexadecimal digits. */
public final class Hashes {

    /** 80 bits: among ten million facts, two with the same hash are to be expected once in 24 billion graphs. */
    private static final int SHORT_LENGTH = 20;

    private Hashes() {}

    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each part's length goes in with it, so that {@code ("ab", "c")} and {@code ("a", "bc")} differ. */
    static String sha256(String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) {
            joined.append(part.length()).append(':').append(part);
        }
        return sha256(joined.toString());
    }

    static String shortHash(String... parts) {
        return sha256(parts).substring(0, SHORT_LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
