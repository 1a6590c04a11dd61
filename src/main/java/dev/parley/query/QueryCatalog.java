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

    private final Supplier<List<ReadyQuery>> queries;

    private QueryCatalog(Supplier<List<ReadyQuery>> queries) {
        this.queries = queries;
    }

    /** {@return the questions in a folder} */
    public static QueryCatalog in(Path folder) {
        return new QueryCatalog(() -> readAll(folder));
    }

    /** {@return the questions that come with Parley} */
    public static QueryCatalog bundled() {
        var queries = readBundled();
        return new QueryCatalog(() -> queries);
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
        return queries.get();
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
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .map(QueryCatalog::read)
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
