package dev.parley.graph;

import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;

/**
 * Writes article graphs one after the other, with no more than one in memory. The same graphs in the same order give the
 * same bytes.
 */
public final class QuadWriter implements AutoCloseable {

    private final StreamRDF out;

    /**
     * Starts the output; TriG gets its prefixes.
     *
     * @param out is not closed
     */
    public QuadWriter(OutputStream out, QuadFormat format, Iris iris) {
        this.out = StreamRDFWriter.getWriterStream(out, syntax(format), Context.emptyContext());
        this.out.start();
        if (format == QuadFormat.TRIG) {
            Prefixes.of(iris).forEach(this.out::prefix);
        }
    }

    public void write(ArticleGraph article) {
        article.sendTo(out);
    }

    /** Writes what is still held back. */
    @Override
    public void close() {
        out.finish();
    }

    private static RDFFormat syntax(QuadFormat format) {
        return switch (format) {
            case N_QUADS -> RDFFormat.NQUADS_UTF8;
            case TRIG -> RDFFormat.TRIG_BLOCKS;
        };
    }
}
