package dev.parley.export;

import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/** Turtle, TriG, N-Quads and N-Triples, by Jena's own stream writers. */
final class StreamedRdf {

    private final Iris iris;

    StreamedRdf(Iris iris) {
        this.iris = iris;
    }

    /** Writes; the caller holds a read transaction. */
    void write(DatasetGraph store, ExportFormat format, OutputStream out) {
        switch (format) {
            case TTL -> triples(store, writer(out, RDFFormat.TURTLE_BLOCKS), true);
            case NT -> triples(store, writer(out, RDFFormat.NTRIPLES_UTF8), false);
            case TRIG -> quads(store, writer(out, RDFFormat.TRIG_BLOCKS), true);
            case NQ -> quads(store, writer(out, RDFFormat.NQUADS_UTF8), false);
            case JSONLD, RDFXML, GRAPHML, CSV, VOID ->
                throw new IllegalArgumentException(format + " is written elsewhere");
        }
    }

    private static StreamRDF writer(OutputStream out, RDFFormat format) {
        return StreamRDFWriter.getWriterStream(out, format, Context.emptyContext());
    }

    private void triples(DatasetGraph store, StreamRDF writer, boolean hasPrefixes) {
        start(writer, hasPrefixes);
        Union.forEach(store, writer::triple);
        writer.finish();
    }

    private void quads(DatasetGraph store, StreamRDF writer, boolean hasPrefixes) {
        start(writer, hasPrefixes);
        store.find().forEachRemaining(writer::quad);
        writer.finish();
    }

    private void start(StreamRDF writer, boolean hasPrefixes) {
        writer.start();
        if (hasPrefixes) {
            Prefixes.of(iris).forEach(writer::prefix);
        }
    }
}
