package dev.parley.article;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the pages of one run into articles with unique ids, each content once. Not thread-safe. */
final class ReadingRun {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._~-]+");
    private static final Pattern EDGES = Pattern.compile("^[.~-]+|[.~-]+$");
    private static final Pattern FILE_ENDING = Pattern.compile("\\.(?:html?|php|aspx?|jsp|shtml|amp)$");

    /** Last parts of addresses that name no article. */
    private static final Pattern GENERIC = Pattern.compile("(?i)index|article|story|news|default|amp|print|\\d{1,3}|");

    private static final int MAX_ID_LENGTH = 100;
    private static final int DIGITS_OF_HASH = 16;
    private static final int DIGITS_OF_SUFFIX = 8;

    private final LanguageCheck languageCheck;
    private final FingerprintSet contents = new FingerprintSet();
    private final FingerprintSet ids = new FingerprintSet();

    ReadingRun(LanguageCheck languageCheck) {
        this.languageCheck = languageCheck;
    }

    Reading read(Item item) {
        return switch (item) {
            case Item.Unreadable(var rejection) -> new Reading.Rejected(rejection);
            case Item.Found(var source, var key, var page) -> read(source, key, PageSplitter.split(page));
        };
    }

    private Reading read(String source, Optional<String> key, PageSplitter.Parts parts) {
        if (parts.body().isBlank()) {
            return rejected(source, "holds no running text; give an article with at least one paragraph");
        }
        var metadata = parts.metadata();
        var text = metadata.title().map(title -> title + "\n\n" + parts.body()).orElse(parts.body());
        var language = languageCheck.languageOf(text).filter(it -> !isEnglish(it));
        if (language.isPresent()) {
            var name = language.get().getDisplayLanguage(Locale.ENGLISH);
            return rejected(source, "is written in %s; give articles in English".formatted(name));
        }
        var hash = sha256(text);
        var id = key.or(() -> metadata.url().flatMap(ReadingRun::slug))
                .map(ReadingRun::safe)
                .filter(it -> !it.isEmpty())
                .orElse(hash.substring(0, DIGITS_OF_HASH));
        if (!contents.add(fingerprint(hash))) {
            return new Reading.Repeated(source, id);
        }
        return new Reading.Accepted(new Article(
                unique(id, hash),
                metadata.title(),
                metadata.authors(),
                metadata.publisher(),
                metadata.published(),
                parts.dateline(),
                metadata.url(),
                parts.body()));
    }

    private static Reading rejected(String source, String reason) {
        return new Reading.Rejected(new Rejection(source, reason));
    }

    private static boolean isEnglish(Locale language) {
        return language.getISO3Language().equals("eng");
    }

    /** The first article of an id keeps it; a later one with other content gets a suffix made from that content. */
    private String unique(String id, String hash) {
        var candidate = id;
        var digits = DIGITS_OF_SUFFIX;
        while (!ids.add(fingerprint(sha256(candidate)))) {
            candidate = id + "-" + hash.substring(0, digits);
            digits++;
        }
        return candidate;
    }

    /** {@return the part of an address that names its article} */
    static Optional<String> slug(URI url) {
        var parts = Optional.ofNullable(url.getPath()).orElse("").split("/", -1);
        for (var i = parts.length - 1; i >= 0; i--) {
            var part = FILE_ENDING.matcher(parts[i]).replaceFirst("");
            if (!GENERIC.matcher(part).matches()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** {@return an id with only letters, digits and {@code . _ ~ -}, which stand in an IRI and a file name as they are} */
    static String safe(String key) {
        var normal = Normalizer.normalize(key.strip(), Normalizer.Form.NFC);
        var safe = EDGES.matcher(UNSAFE.matcher(normal).replaceAll("-")).replaceAll("");
        if (safe.length() <= MAX_ID_LENGTH) {
            return safe;
        }
        return safe.substring(0, MAX_ID_LENGTH) + "-" + sha256(key).substring(0, DIGITS_OF_SUFFIX);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long fingerprint(String hash) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong();
    }
}
