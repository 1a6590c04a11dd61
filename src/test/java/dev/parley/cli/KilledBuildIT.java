package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.graph.Iris;
import dev.parley.store.GraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves whole articles, and the next build completes it. */
@Timeout(600)
class KilledBuildIT {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    /** Enough for several batches of the loader. */
    private static final int ARTICLES = 600;

    private static final List<Integer> ARTICLES_READ_WHEN_KILLED = List.of(1, 540);

    @TempDir
    private Path folder;

    @Test
    void leavesWholeArticlesWhichTheNextBuildCompletes() throws Exception {
        var file = Files.write(folder.resolve("news.jsonl"), articles());
        var whole = extract(file);
        var mostFound = 0;

        for (int count : ARTICLES_READ_WHEN_KILLED) {
            buildAndKill(count);
            var found = stored();
            assertThat(whole).containsAllEntriesOf(found);
            mostFound = Math.max(mostFound, found.size());
        }
        var second = ParleyProcess.run(folder, "build", file.toString(), "--store", "store");

        assertThat(mostFound).isBetween(1, ARTICLES - 1);
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains(mostFound + " unchanged");
        assertThat(stored()).isEqualTo(whole);
    }

    /** Gives the program so many articles through a pipe, which holds some 50 of them, and kills it as it goes on. */
    private void buildAndKill(int count) throws IOException, InterruptedException {
        var process = ParleyProcess.of(folder, "build", "-", "--store", "store")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        var input = process.getOutputStream();
        for (var article : articles().subList(0, count)) {
            input.write((article + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        }
        process.destroyForcibly().waitFor(); // SIGKILL, to the Java machine itself: the launcher has become it
    }

    /** {@return the triples of each article's graph in the store} */
    private Map<String, Set<Triple>> stored() {
        if (!Files.exists(folder.resolve("store"))) {
            return Map.of();
        }
        try (var store = GraphStore.create(folder.resolve("store"), IRIS)) {
            return Txn.calculateRead(store.dataset(), () -> articleGraphs(store.dataset()));
        }
    }

    private Map<String, Set<Triple>> extract(Path file) throws IOException, InterruptedException {
        var result = ParleyProcess.run(folder, "extract", file.toString(), "--output", "whole.trig");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return articleGraphs(
                RDFDataMgr.loadDatasetGraph(folder.resolve("whole.trig").toString()));
    }

    private static Map<String, Set<Triple>> articleGraphs(DatasetGraph dataset) {
        return dataset.stream()
                .filter(quad -> quad.getGraph().toString().contains("/article/"))
                .collect(Collectors.groupingBy(
                        quad -> quad.getGraph().getURI(),
                        Collectors.mapping(quad -> quad.asTriple(), Collectors.toSet())));
    }

    private static List<String> articles() {
        return IntStream.range(0, ARTICLES).mapToObj(KilledBuildIT::article).toList();
    }

    private static String article(int number) {
        var name = "%c%sovan".formatted('A' + number % 26, "abcdefghijklmnopqrstuvwxyz".charAt(number / 26));
        return """
                {"headline": "Talks number %d", "datePublished": "2026-03-31", "articleBody": "\
                Prime Minister Anna %s of Armenia met the Azerbaijani president, Ilham Aliyev, in Geneva on Tuesday. \
                Foreign Minister Peter %s and Defence Minister Maria Rossi signed a ceasefire agreement with Russian \
                President Vladimir Putin. French President Emmanuel Macron welcomed the deal. Opposition leader \
                Karen %s called for the release of %d Armenian prisoners, who are held in Azerbaijan. German \
                Chancellor Olaf Scholz and Turkish Foreign Minister Hakan Fidan rejected the demand."}""".formatted(number, name, name, name, number + 2);
    }
}
