package dev.parley.store;

import static dev.parley.graph.GraphAssert.assertThatGraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Run;
import dev.parley.graph.Samples;
import dev.parley.graph.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same load into two engines, each behind its own implementation of the Graph Store Protocol. */
@Timeout(180)
class RemoteStoreTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final FactsToRdf TO_RDF = new FactsToRdf(IRIS, "rules-1");
    private static final ArticleGraph SAMPLE = TO_RDF.convert(Samples.sample("a1"));
    private static final ArticleGraph OTHER = TO_RDF.convert(Samples.oneTenure("a2", "vera-orlova", "President"));
    private static final ArticleGraph CHANGED = TO_RDF.convert(Samples.oneTenure("a1", "ivo-brandt", "clerk"));

    @TempDir
    private Path folder;

    @Test
    void fusekiKeepsReplacesAndWithdrawsArticles() throws Exception {
        try (var engine = Engine.fuseki()) {
            keepsReplacesAndWithdrawsArticles(engine.graphStore());
        }
    }

    @Test
    void rdf4jKeepsReplacesAndWithdrawsArticles() throws Exception {
        try (var engine = Engine.rdf4j(folder)) {
            keepsReplacesAndWithdrawsArticles(engine.graphStore());
        }
    }

    @Test
    void aStoreThatCannotBeReachedIsOneLineWithItsAddress() throws IOException {
        var port = freePort();

        assertThatThrownBy(() -> new RemoteStore(URI.create("http://127.0.0.1:%d/ds/data".formatted(port)), IRIS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("http://127.0.0.1:%d/ds/data?graph=%s: GET failed: cannot be reached"
                        .formatted(port, "https%3A%2F%2Fw3id.org%2Fparley%2Fontology"));
    }

    private static void keepsReplacesAndWithdrawsArticles(URI graphStore) {
        var run = new Run("parley", Instant.EPOCH, Instant.EPOCH, List.of("a1"), List.of());
        try (var store = new RemoteStore(graphStore, IRIS)) {
            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isFalse();
            store.write(List.of(SAMPLE, OTHER));
            store.record(run);
            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isTrue();
            assertThatGraph(graph(graphStore, SAMPLE.name())).isIsomorphicWith(SAMPLE.toGraph());

            store.write(List.of(CHANGED));
            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isFalse();
            assertThatGraph(graph(graphStore, SAMPLE.name())).isIsomorphicWith(CHANGED.toGraph());

            assertThat(store.remove("a1")).isTrue();
            assertThat(store.remove("a1")).isFalse();
        }
        assertThat(graph(graphStore, SAMPLE.name()).isEmpty()).isTrue();
        assertThatGraph(graph(graphStore, OTHER.name())).isIsomorphicWith(OTHER.toGraph());
        assertThatGraph(graph(graphStore, Vocabulary.CODES_GRAPH)).isIsomorphicWith(OntologyFiles.codes());
        assertThat(graph(graphStore, IRIS.run(run.started())).isEmpty()).isFalse();
    }

    /** Reads with Jena's own client, not with the code under test. */
    private static Graph graph(URI graphStore, Node name) {
        var graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(graphStore + "?graph=" + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8))
                    .parse(graph);
        } catch (HttpException e) {
            assertThat(e.getStatusCode()).isEqualTo(404);
        } catch (org.apache.jena.riot.RiotNotFoundException e) {
            return graph;
        }
        return graph;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
