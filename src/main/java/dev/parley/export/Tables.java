package dev.parley.export;

import dev.parley.graph.Iris;
import dev.parley.query.QueryCatalog;
import dev.parley.query.QueryRunner;
import dev.parley.query.ReadyQuery;
import dev.parley.query.ResultFormat;
import dev.parley.query.ResultWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** A table in CSV for each family of facts, as the ready-made query of the same name gives it, in one zip file. */
final class Tables {

    static final List<String> FAMILIES = List.of(
            "people",
            "states",
            "roles",
            "prisoners",
            "proceedings",
            "agreements",
            "statements",
            "meetings",
            "representation");

    /** Long enough for any store; a dump is asked for, and waited for. */
    private static final Duration TIMEOUT = Duration.ofHours(6);

    /** The first that a zip file can hold: a table has no date of its own, and the same store gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    void write(DatasetGraph store, OutputStream out) {
        var catalog = QueryCatalog.bundled();
        var runner = new QueryRunner(store, TIMEOUT);
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (var family : FAMILIES) {
                zip.putNextEntry(entry(family));
                write(catalog.get(family), runner, zip);
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipEntry entry(String family) {
        var entry = new ZipEntry(family + ".csv");
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static void write(ReadyQuery query, QueryRunner runner, ZipOutputStream zip) {
        var question = query.bind(Map.of(), URI.create(Iris.DEFAULT_BASE));
        runner.run(question, result -> {
            new ResultWriter(ResultFormat.CSV).write(result, new Unclosed(zip));
            return result;
        });
    }

    /** Keeps the zip file open when a table's writer closes its stream. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
