package dev.parley.graph;

import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.assertj.core.api.AbstractAssert;

/** Compares graphs by isomorphism; a failure prints the triples that are missing and those that are too many. */
public final class GraphAssert extends AbstractAssert<GraphAssert, Graph> {

    private GraphAssert(Graph actual) {
        super(actual, GraphAssert.class);
    }

    public static GraphAssert assertThatGraph(Graph actual) {
        return new GraphAssert(actual);
    }

    public GraphAssert isIsomorphicWith(Graph expected) {
        if (!Objects.requireNonNull(actual).isIsomorphicWith(expected)) {
            failWithMessage("missing:%n%s%nsurplus:%n%s", surplus(expected, actual), surplus(actual, expected));
        }
        return this;
    }

    private static String surplus(Graph graph, Graph other) {
        return graph.stream()
                .filter(triple -> !other.contains(triple))
                .map(NodeFmtLib::str)
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
