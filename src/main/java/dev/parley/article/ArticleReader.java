package dev.parley.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads articles from files, folders and standard input: text, Markdown, HTML, JSON, JSON lines and feeds, also packed
 * with gzip.
 *
 * <p>What cannot be read becomes a {@link Reading.Rejected} in its place, and the reading goes on. The ids of the
 * accepted articles of one call are unique, and each content comes once. Memory holds one article at a time and 32 bytes
 * for each one that was read before.
 */
public final class ArticleReader {

    /** The largest article that is read unless a caller says otherwise: 10 MiB, unpacked. */
    public static final long DEFAULT_MAX_BYTES = 10L << 20;

    /** The path that stands for standard input. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private static final int BYTES_TO_SNIFF = 8192;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final LanguageCheck languageCheck;
    private final long maxBytes;
    private final InputStream standardInput;

    /**
     * @param languageCheck decides which articles are English
     * @param maxBytes size in bytes, unpacked, above which a page is rejected; of JSON lines it counts for a line, of
     *     feeds for an item
     * @param standardInput what the path {@code -} reads
     */
    public ArticleReader(LanguageCheck languageCheck, long maxBytes, InputStream standardInput) {
        this.languageCheck = languageCheck;
        this.maxBytes = maxBytes;
        this.standardInput = standardInput;
    }

    /**
     * Reads lazily and in order: the inputs as given, folders by the names in them. The stream is sequential, holds an
     * open file and is to be closed.
     */
    public Stream<Reading> read(List<Path> inputs) {
        var items = new OpenItems(new ArticleFiles(inputs), this::open);
        var run = new ReadingRun(languageCheck);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .map(run::read)
                .onClose(items::close);
    }

    static InputException tooLarge(String source, long maxBytes) {
        return new InputException(
                source, "is larger than %,d bytes".formatted(maxBytes), "raise the limit or give the article alone");
    }

    /** {@return what to tell about a file that the outside world keeps from being read} */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException ignored -> "there is no such file; give an existing file or folder";
            case AccessDeniedException ignored -> "may not be read; give this user the right to read it";
            case ZipException damaged -> "is a damaged gzip file (%s); pack it again".formatted(damaged.getMessage());
            case EOFException ignored -> "is a gzip file that was cut off; pack it again";
            default -> "could not be read (%s); try again".formatted(e.getMessage());
        };
    }

    private OpenItems.Opened open(ArticleFiles.InputFile file) throws IOException {
        return switch (file) {
            case ArticleFiles.InputFile.Marked(var path, var format) ->
                open(path.toString(), Optional.of(Format.stem(path)), Optional.of(format), Files.newInputStream(path));
            case ArticleFiles.InputFile.Unmarked(var path)
            when path.equals(STANDARD_INPUT) ->
                open("standard input", Optional.empty(), Optional.empty(), standardInput);
            case ArticleFiles.InputFile.Unmarked(var path) ->
                open(path.toString(), Optional.of(Format.stem(path)), Optional.empty(), Files.newInputStream(path));
            case ArticleFiles.InputFile.Unreadable(var rejection) ->
                new OpenItems.Opened(
                        List.<Item>of(new Item.Unreadable(rejection)).iterator(), InputStream.nullInputStream());
        };
    }

    private OpenItems.Opened open(String source, Optional<String> key, Optional<Format> format, InputStream raw)
            throws IOException {
        var in = unpacked(raw);
        var beginning = beginning(in);
        if (beginning.isBlank()) {
            requireText(beginning, source, in);
        }
        var items = items(format.orElseGet(() -> Format.sniff(beginning)), source, key, in);
        return new OpenItems.Opened(items, in);
    }

    private static void requireText(String beginning, String source, InputStream in) throws IOException {
        if (beginning.length() < BYTES_TO_SNIFF) {
            in.close();
            throw new InputException(source, "is empty", "give a file with an article");
        }
    }

    private static BufferedInputStream unpacked(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, 2 * BYTES_TO_SNIFF);
        in.mark(2);
        var magic = (in.read() << 8) | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(in), 2 * BYTES_TO_SNIFF) : in;
    }

    /** The first bytes as Latin-1, enough to tell formats apart; the stream stands at its beginning again. */
    private static String beginning(BufferedInputStream in) throws IOException {
        in.mark(BYTES_TO_SNIFF);
        var bytes = in.readNBytes(BYTES_TO_SNIFF);
        in.reset();
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    private Iterator<Item> items(Format format, String source, Optional<String> key, InputStream in)
            throws IOException {
        return switch (format) {
            case TEXT -> one(source, key, TextPage.parse(text(in, source)));
            case MARKDOWN -> one(source, key, TextPage.parseMarkdown(text(in, source)));
            case HTML -> one(source, key, HtmlPage.parse(text(in, source)));
            case JSON -> ofJson(source, key, text(in, source));
            case JSON_LINES -> new JsonLines(in, source, maxBytes);
            case FEED -> new Feed(in, source, maxBytes);
        };
    }

    private static Iterator<Item> one(String source, Optional<String> key, Page page) {
        return List.<Item>of(new Item.Found(source, key, page)).iterator();
    }

    private static Iterator<Item> ofJson(String source, Optional<String> key, String json) {
        var entries = NewsArticles.parse(json, source);
        if (entries.size() == 1) {
            return one(source, key, entries.getFirst().page());
        }
        var items = new ArrayList<Item>();
        for (var entry : entries) {
            items.add(new Item.Found(source + "#" + (items.size() + 1), entry.key(), entry.page()));
        }
        return items.iterator();
    }

    private String text(InputStream in, String source) throws IOException {
        var bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > maxBytes) {
            throw tooLarge(source, maxBytes);
        }
        return TextDecoder.decode(bytes, source);
    }
}
