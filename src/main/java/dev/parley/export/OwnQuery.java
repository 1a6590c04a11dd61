package dev.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;

/** A query that belongs to an export and not to the catalogue. */
record OwnQuery(Query query) {

    /** Reads a file beside this class. */
    static OwnQuery read(String file) {
        try (var in = OwnQuery.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + OwnQuery.class);
            }
            return new OwnQuery(QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** {@return all rows; a pattern outside {@code GRAPH} is matched against all graphs together} */
    List<Binding> rows(DatasetGraph store) {
        try (var execution = QueryExec.dataset(store)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .build()) {
            return execution.select().materialize().stream().toList();
        }
    }
}
