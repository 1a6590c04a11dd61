package dev.parley.article;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a list of inputs means: files as they are, folders with all the articles in them and in their folders,
 * in the order of their names.
 *
 * <p>In a folder, hidden files, README and licence files, files of unknown extensions, and JSON files with annotations of
 * the article beside them are no articles. Links to folders are not followed inside a folder.
 */
final class ArticleFiles implements Iterator<ArticleFiles.InputFile> {

    /** One file, or the reason why there is none. */
    sealed interface InputFile {

        record Marked(Path path, Format format) implements InputFile {}

        /** A file whose content has to say what format it is. */
        record Unmarked(Path path) implements InputFile {}

        record Unreadable(Rejection rejection) implements InputFile {}
    }

    private static final Pattern NOT_AN_ARTICLE =
            Pattern.compile("(?i)\\..*|(?:readme|licen[cs]e|notice|contributing|changelog)(?:\\..*)?");
    private static final int MAX_KEYS = 100;

    private final Deque<Path> paths = new ArrayDeque<>();
    private final Deque<InputFile> pending = new ArrayDeque<>();
    private final HashSet<Path> named;

    ArticleFiles(List<Path> inputs) {
        paths.addAll(inputs);
        named = new HashSet<>(inputs);
    }

    @Override
    public boolean hasNext() {
        while (pending.isEmpty() && !paths.isEmpty()) {
            var path = paths.removeFirst();
            var isNamed = named.remove(path);
            if (isNamed && path.equals(ArticleReader.STANDARD_INPUT)) {
                pending.add(new InputFile.Unmarked(path));
            } else if (isFolder(path, isNamed)) {
                openFolder(path, isNamed);
            } else if (isNamed) {
                pending.add(ofNamedFile(path));
            } else if (isArticle(path)) {
                Format.ofFile(path).ifPresent(format -> pending.add(new InputFile.Marked(path, format)));
            }
        }
        return !pending.isEmpty();
    }

    @Override
    public InputFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pending.removeFirst();
    }

    private static boolean isFolder(Path path, boolean isNamed) {
        return isNamed ? Files.isDirectory(path) : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static InputFile ofNamedFile(Path path) {
        var format = Format.ofFile(path);
        if (format.isPresent() || !Files.exists(path)) {
            return new InputFile.Marked(path, format.orElse(Format.TEXT));
        }
        if (Format.extension(path).isEmpty()) {
            return new InputFile.Unmarked(path);
        }
        return new InputFile.Unreadable(new Rejection(
                path.toString(),
                "has the extension '.%s', which no format has; known: %s"
                        .formatted(Format.extension(path), Format.allExtensions())));
    }

    private void openFolder(Path folder, boolean isNamed) {
        try (var entries = Files.list(folder)) {
            var files = entries.filter(path -> !NOT_AN_ARTICLE
                            .matcher(String.valueOf(path.getFileName()))
                            .matches())
                    .sorted(Comparator.comparing((Path path) -> String.valueOf(path.getFileName()))
                            .reversed())
                    .toList();
            files.forEach(paths::addFirst);
            if (files.isEmpty() && isNamed) {
                pending.add(new InputFile.Unreadable(new Rejection(
                        folder.toString(), "is an empty folder; give one with files " + Format.allExtensions())));
            }
        } catch (IOException e) {
            pending.add(new InputFile.Unreadable(new Rejection(folder.toString(), ArticleReader.reason(e))));
        }
    }

    private static boolean isArticle(Path path) {
        return Format.ofFile(path).isPresent() && !isAnnotation(path);
    }

    /** The evaluation's gold stands beside its article and has the article's name. */
    private static boolean isAnnotation(Path path) {
        if (Format.ofFile(path).filter(Format.JSON::equals).isEmpty() || !hasArticleBeside(path)) {
            return false;
        }
        try (var json = new JsonReader(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
            var keys = new HashSet<String>();
            json.beginObject();
            while (json.hasNext() && keys.size() < MAX_KEYS) {
                keys.add(json.nextName());
                json.skipValue();
            }
            return keys.contains("people") && keys.contains("roles");
        } catch (IOException | IllegalStateException e) {
            // Whatever it is, it is no annotation; reading it as an article will say what is wrong with it.
            return false;
        }
    }

    private static boolean hasArticleBeside(Path path) {
        return Stream.of("txt", "md", "html")
                .map(extension -> path.resolveSibling(Format.stem(path) + "." + extension))
                .anyMatch(Files::exists);
    }
}
