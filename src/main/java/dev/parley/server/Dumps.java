package dev.parley.server;

import dev.parley.graph.Iris;
import dev.parley.graph.Prefixes;
import dev.parley.store.JsonLd;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    private static final String JSONLD = "/dump.jsonld.gz";

    private final GraphReader graph;
    private final Iris iris;

    Dumps(GraphReader graph) {
        this.graph = graph;
        this.iris = new Iris(graph.addresses().base());
    }

    /** {@return where the dumps are} */
    static List<String> paths() {
        return Stream.concat(FORMATS.keySet().stream(), Stream.of(JSONLD)).toList();
    }

    @Override
    public Reply reply(Request request) {
        return Reply.of(200, "application/gzip", out -> write(request.path(), out))
                .streamed();
    }

    private void write(String path, OutputStream out) throws IOException {
        try (var zipped = new GZIPOutputStream(out, 1 << 16)) {
            Txn.executeRead(graph.store(), () -> {
                if (path.equals(JSONLD)) {
                    new JsonLd(iris).write(graph.store(), zipped);
                } else {
                    write(Objects.requireNonNull(FORMATS.get(path)), zipped);
                }
            });
        }
    }

    private void write(RDFFormat format, OutputStream out) {
        var stream = StreamRDFWriter.getWriterStream(out, format, new Context());
        stream.start();
        Prefixes.of(iris).forEach(stream::prefix);
        graph.store().find().forEachRemaining(quad -> send(quad, format.getLang(), stream));
        stream.finish();
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
