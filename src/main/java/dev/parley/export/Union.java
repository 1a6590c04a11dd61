package dev.parley.export;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * All graphs of a store as one, each triple once, graph by graph.
 *
 * <p>The store's own union remembers every triple that it has given, and runs out of memory on a large store. Here a
 * triple is given for the first of its graphs in the index alone, which costs a look-up and no memory.
 */
final class Union {

    private Union() {}

    static void forEach(DatasetGraph store, Consumer<Triple> action) {
        store.find().forEachRemaining(quad -> {
            if (quad.getGraph().equals(firstGraph(store, quad))) {
                action.accept(quad.asTriple());
            }
        });
    }

    private static Node firstGraph(DatasetGraph store, Quad quad) {
        try (var graphs = store.stream(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            return graphs.findFirst().orElse(quad).getGraph();
        }
    }
}
