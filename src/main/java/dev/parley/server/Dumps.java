package dev.parley.server;

import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** The whole store, zipped, at {@code /dump.nq.gz} and so on; it streams, so that its size does not matter. */
final class Dumps implements Page {

    /** Forms that can be written without holding everything in memory. */
    private static final Map<String, RDFFormat> FORMATS = Map.of(
            "/dump.nq.gz", RDFFormat.NQUADS_UTF8,
            "/dump.trig.gz", RDFFormat.TRIG_BLOCKS,
            "/dump.ttl.gz", RDFFormat.TURTLE_BLOCKS,
            "/dump.nt.gz", RDFFormat.NTRIPLES_UTF8);

    private final GraphReader graph;

    Dumps(GraphReader graph) {
        this.graph = graph;
    }

    @Override
    public Reply reply(Request request) {
        var format = FORMATS.get(request.path());
        if (format == null) {
            throw new NotFound("There is no dump at %s.".formatted(request.path()));
        }
        return Reply.of(200, "application/gzip", out -> write(format, out)).streamed();
    }

    private void write(RDFFormat format, OutputStream out) throws IOException {
        try (var zipped = new GZIPOutputStream(out, 1 << 16)) {
            var stream = StreamRDFWriter.getWriterStream(zipped, format, new Context());
            Txn.executeRead(graph.store(), () -> {
                stream.start();
                Prefixes.of(new Iris(graph.addresses().base())).forEach(stream::prefix);
                graph.store().find().forEachRemaining(quad -> send(quad, format.getLang(), stream));
                stream.finish();
            });
        }
    }

    /** A format without graphs gets the triples alone; one that several articles state comes several times. */
    private static void send(Quad quad, Lang lang, StreamRDF stream) {
        if (lang.equals(Lang.TURTLE) || lang.equals(Lang.NTRIPLES)) {
            stream.triple(quad.asTriple());
        } else {
            stream.quad(quad);
        }
    }
}
