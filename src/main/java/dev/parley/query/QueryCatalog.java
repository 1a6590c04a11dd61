package dev.parley.query;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The ready-made questions, one {@code .rq} file each, in order of their names.
 *
 * <p>A folder is read anew on each call, so that a file put there is found without a restart; the questions that come
 * with Parley are read once.
 */
public final class QueryCatalog {

    private static final String EXTENSION = ".rq";

    /** One file of the catalogue that is always there; the others lie beside it, in a folder or in the jar. */
    private static final String ANCHOR = "/queries/people.rq";

    private final Supplier<Content> content;

    /** Queries in order of their names, and what is wrong with files that are none. */
    record Content(List<ReadyQuery> queries, List<String> faults) {

        Content {
            queries = List.copyOf(queries);
            faults = List.copyOf(faults);
        }

        /** {@return both; of two queries with one name this one's} */
        Content and(Content other) {
            var byName = new TreeMap<String, ReadyQuery>();
            other.queries().forEach(query -> byName.put(query.name(), query));
            queries.forEach(query -> byName.put(query.name(), query));
            return new Content(List.copyOf(byName.values()), faults);
        }
    }

    private QueryCatalog(Supplier<Content> content) {
        this.content = content;
    }

    /** {@return the questions in a folder; a faulty file is an error} */
    public static QueryCatalog in(Path folder) {
        return new QueryCatalog(() -> new Content(readAll(folder), List.of()));
    }

    /** {@return the questions in a folder, and those that come with Parley unless the folder has one of the same name; a faulty file is left out} */
    public static QueryCatalog bundledAnd(Path folder) {
        var bundled = new Content(readBundled(), List.of());
        var files = new QueryFolder(folder);
        return new QueryCatalog(() -> files.content().and(bundled));
    }

    /** {@return the questions that come with Parley} */
    public static QueryCatalog bundled() {
        var bundled = new Content(readBundled(), List.of());
        return new QueryCatalog(() -> bundled);
    }

    /**
     * Reads one file, such as a user's own query; it needs no header.
     *
     * @throws InputException if the header is faulty
     */
    public static ReadyQuery read(Path file) {
        var fileName = file.getFileName().toString();
        var name =
                fileName.endsWith(EXTENSION) ? fileName.substring(0, fileName.length() - EXTENSION.length()) : fileName;
        try {
            return new QueryHeader(file.toString()).read(name, Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the query " + file, problem);
        }
    }

    /** {@return every question, in order of name} */
    public List<ReadyQuery> all() {
        return content.get().queries();
    }

    /** {@return one line for each file that is faulty and therefore left out} */
    public List<String> faults() {
        return content.get().faults();
    }

    /**
     * {@return the question with this name}
     *
     * @throws InputException if there is none; the message lists the near names and all known ones
     */
    public ReadyQuery get(String name) {
        var all = all();
        return all.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> unknown(name, all.stream().map(ReadyQuery::name).toList()));
    }

    private static InputException unknown(String name, List<String> known) {
        var near = NearNames.of(name, known);
        var all = "known: " + String.join(", ", known);
        return new InputException(
                "query",
                "no query '%s'".formatted(name),
                near.isEmpty() ? all : "near: %s; %s".formatted(String.join(", ", near), all));
    }

    private static List<ReadyQuery> readAll(Path folder) {
        return list(folder).stream().map(QueryCatalog::read).toList();
    }

    static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the queries in " + folder, problem);
        }
    }

    private static List<ReadyQuery> readBundled() {
        var anchor = uri(QueryCatalog.class.getResource(ANCHOR));
        if (!anchor.getScheme().equals("jar")) {
            return readAll(Path.of(anchor).resolveSibling(""));
        }
        try (FileSystem jar = FileSystems.newFileSystem(anchor, Map.of())) {
            return readAll(jar.getPath(ANCHOR).resolveSibling(""));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the queries in " + anchor, problem);
        }
    }

    private static URI uri(URL resource) {
        try {
            return resource.toURI();
        } catch (URISyntaxException problem) {
            throw new IllegalStateException("no queries beside " + resource, problem);
        }
    }
}
