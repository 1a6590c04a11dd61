package dev.parley.export;

import dev.parley.graph.Iris;
import dev.parley.store.DatasetDescription;
import dev.parley.store.JsonLd;
import dev.parley.store.Statistics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Writes all of a store in one format.
 *
 * <p>RDF is streamed, so that memory does not grow with the store; a network and tables are sorted in memory. The same
 * store gives the same bytes.
 */
public final class Exporter {

    private final DatasetGraph store;
    private final Iris iris;

    /**
     * Makes an exporter of a store.
     *
     * @param iris for the prefixes
     */
    public Exporter(DatasetGraph store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /**
     * Writes the store as it is when the writing begins.
     *
     * @param out is not closed
     */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        try {
            Txn.executeRead(store, () -> writeInTransaction(format, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void writeInTransaction(ExportFormat format, OutputStream out) {
        switch (format) {
            case TTL, TRIG, NQ, NT -> new StreamedRdf(iris).write(store, format, out);
            case JSONLD -> new JsonLd(iris).write(store, out);
            case RDFXML -> new RdfXml(iris).write(store, out);
            case GRAPHML -> new GraphMl().write(store, out);
            case CSV -> new Tables().write(store, out);
            case VOID -> describe(out);
        }
    }

    private void describe(OutputStream out) {
        var description = new DatasetDescription(iris, Optional.empty(), List.of());
        RDFWriter.source(description.describe(Statistics.of(store)))
                .lang(Lang.TURTLE)
                .output(out);
    }
}
