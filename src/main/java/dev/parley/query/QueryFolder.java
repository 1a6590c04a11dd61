package dev.parley.query;

import dev.parley.article.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.QueryException;

/**
 * The {@code .rq} files of a folder, as they are at the time of asking; a file is read again only when it has changed.
 *
 * <p>A file that is faulty is told of and left out, so that the others can still be asked.
 */
final class QueryFolder {

    private final Path folder;
    private final Map<Path, Read> files = new ConcurrentHashMap<>();

    /** A file's query, or what is wrong with it. */
    private record Read(FileTime modified, long size, List<ReadyQuery> query, List<String> fault) {}

    QueryFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return the queries, in order of their names, and what is wrong with the other files} */
    QueryCatalog.Content content() {
        var queries = new ArrayList<ReadyQuery>();
        var faults = new ArrayList<String>();
        for (var file : QueryCatalog.list(folder)) {
            var read = read(file);
            queries.addAll(read.query());
            faults.addAll(read.fault());
        }
        return new QueryCatalog.Content(queries, faults);
    }

    private Read read(Path file) {
        try {
            var modified = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            var known = files.get(file);
            if (known != null && known.modified().equals(modified) && known.size() == size) {
                return known;
            }
            var read = parse(file, modified, size);
            files.put(file, read);
            return read;
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the query " + file, problem);
        }
    }

    private static Read parse(Path file, FileTime modified, long size) {
        try {
            return new Read(modified, size, List.of(QueryCatalog.read(file)), List.of());
        } catch (InputException | QueryException faulty) {
            return new Read(modified, size, List.of(), List.of(file.getFileName() + ": " + faulty.getMessage()));
        }
    }
}
