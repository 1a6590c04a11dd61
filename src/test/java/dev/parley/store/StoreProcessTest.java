package dev.parley.store;

import static dev.parley.graph.GraphAssert.assertThatGraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import dev.parley.graph.Iris;
import dev.parley.graph.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What another process sees of a store, and what a killed one leaves. */
@Timeout(60)
class StoreProcessTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    @TempDir
    private Path folder;

    @Test
    void aKilledLoadLeavesWholeBatchesAndCanGoOn() throws Exception {
        var written = loadUntilKilledAfter(3);

        try (var store = GraphStore.open(folder, IRIS)) {
            var articles = articles(store);
            assertThat(articles.size() % EndlessLoad.ARTICLES_PER_BATCH).isZero();
            assertThat(articles).hasSizeGreaterThanOrEqualTo(written * EndlessLoad.ARTICLES_PER_BATCH);
            for (int number = 0; number < articles.size(); number++) {
                assertWhole(store, number);
            }

            var next = articles.size();
            store.write(List.of(EndlessLoad.article(next)));
            assertWhole(store, next);
        }
    }

    @Test
    void aStoreThatAnotherProcessHasIsRefusedInOneLine() throws Exception {
        var load = startLoad();
        try {
            assertThat(load.inputReader().readLine()).isEqualTo("written 0");

            assertThatThrownBy(() -> GraphStore.open(folder, IRIS))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "%s: the store is in use by process %d; stop that one or name another store",
                            folder, load.pid());
        } finally {
            kill(load);
        }
    }

    private int loadUntilKilledAfter(int batches) throws IOException, InterruptedException {
        var load = startLoad();
        try {
            for (int i = 0; i < batches; i++) {
                assertThat(load.inputReader().readLine()).isEqualTo("written " + i);
            }
        } finally {
            kill(load);
        }
        return batches;
    }

    private Process startLoad() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessLoad.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** As {@code kill -9} does. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static List<Node> articles(GraphStore store) {
        return Txn.calculateRead(
                store.dataset(),
                () -> store.dataset().stream(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE)
                        .map(Quad::getGraph)
                        .toList());
    }

    private static void assertWhole(GraphStore store, int number) {
        var expected = EndlessLoad.article(number);
        Txn.executeRead(
                store.dataset(),
                () -> assertThatGraph(store.dataset().getGraph(expected.name())).isIsomorphicWith(expected.toGraph()));
    }
}
