package dev.parley.graph;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The named graph of one article: the unit of validating, loading, replacing and withdrawing.
 *
 * @param articleId the article's id
 * @param name the graph's name, which is the article's IRI
 * @param fingerprint of the article and of what read it
 * @param triples without repetition, in the order of the text
 */
public record ArticleGraph(String articleId, Node name, Fingerprint fingerprint, List<Triple> triples) {

    public ArticleGraph {
        triples = List.copyOf(triples);
    }

    /** {@return the triples as a graph in memory, which keeps no order} */
    public Graph toGraph() {
        var graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    /** Sends the triples as quads, in order; neither starts nor finishes the stream. */
    public void sendTo(StreamRDF out) {
        triples.forEach(triple -> out.quad(Quad.create(name, triple)));
    }
}
