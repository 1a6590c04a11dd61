package dev.parley.article;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that articles come in, with the extensions of their files. */
enum Format {
    TEXT("txt", "text"),
    MARKDOWN("md", "markdown"),
    HTML("html", "htm", "xhtml"),
    JSON("json", "jsonld"),
    JSON_LINES("jsonl", "ndjson"),
    FEED("rss", "atom", "xml");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    static Optional<Format> ofFile(Path file) {
        var extension = extension(file);
        return Stream.of(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /** {@return the extensions of all formats, for a message} */
    static String allExtensions() {
        return String.join(
                ", ",
                Stream.of(values())
                        .flatMap(format -> format.extensions.stream())
                        .map(extension -> "." + extension)
                        .toList());
    }

    /** {@return the file's extension in lower case without its dot, {@code .gz} left aside; empty when it has none} */
    static String extension(Path file) {
        var name = withoutGz(file);
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** {@return the file's name without its extensions} */
    static String stem(Path file) {
        var name = withoutGz(file);
        var extension = extension(file);
        return extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
    }

    private static String withoutGz(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** {@return the format that the beginning of a text looks like} */
    static Format sniff(String beginning) {
        var text = beginning.strip();
        var lower = text.toLowerCase(Locale.ROOT);
        if (text.startsWith("{")) {
            return text.contains("}\n{") || text.contains("}\r\n{") ? JSON_LINES : JSON;
        }
        if (text.startsWith("[") && text.contains("{")) {
            return JSON;
        }
        if (lower.startsWith("<")) {
            var isFeed = lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf");
            return isFeed && !lower.contains("<html") ? FEED : HTML;
        }
        return TEXT;
    }
}
