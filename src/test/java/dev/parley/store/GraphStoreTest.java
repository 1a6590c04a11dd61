package dev.parley.store;

import static dev.parley.graph.GraphAssert.assertThatGraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.InputException;
import dev.parley.graph.ArticleGraph;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Run;
import dev.parley.graph.Samples;
import dev.parley.graph.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final FactsToRdf TO_RDF = new FactsToRdf(IRIS, "rules-1");
    private static final ArticleGraph SAMPLE = TO_RDF.convert(Samples.sample("a1"));
    private static final ArticleGraph OTHER = TO_RDF.convert(Samples.oneTenure("a2", "vera-orlova", "President"));

    private static final String RUN = """
            PREFIX article: <https://w3id.org/parley/id/article/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            <https://w3id.org/parley/id/run/2026-03-31T100000Z> a prov:Activity ;
                prov:startedAtTime "2026-03-31T10:00:00Z"^^xsd:dateTime ;
                prov:endedAtTime "2026-03-31T10:00:09Z"^^xsd:dateTime ;
                prov:wasAssociatedWith <https://w3id.org/parley/id/run/2026-03-31T100000Z#software> ;
                prov:generated article:a1 ;
                prov:invalidated article:a9 .
            <https://w3id.org/parley/id/run/2026-03-31T100000Z#software> a prov:SoftwareAgent ; rdfs:label "parley 0.1" .
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsArticlesAcrossRuns() {
        try (var store = GraphStore.create(folder, IRIS)) {
            store.write(List.of(SAMPLE, OTHER));
        }

        try (var store = GraphStore.open(folder, IRIS)) {
            assertThatGraph(graph(store, SAMPLE.name())).isIsomorphicWith(SAMPLE.toGraph());
            assertThatGraph(graph(store, OTHER.name())).isIsomorphicWith(OTHER.toGraph());
        }
    }

    @Test
    void goesOnWithWhatItHeldWhenItsFilesAreOpenedAnew() {
        try (var store = GraphStore.create(folder, IRIS)) {
            store.write(List.of(SAMPLE));

            store.reopen();
            store.write(List.of(OTHER));

            assertThatGraph(graph(store, SAMPLE.name())).isIsomorphicWith(SAMPLE.toGraph());
            assertThatGraph(graph(store, OTHER.name())).isIsomorphicWith(OTHER.toGraph());
        }
    }

    @Test
    void holdsTheVocabularyInGraphsOfItsOwn() {
        try (var store = GraphStore.inMemory(IRIS)) {
            assertThatGraph(graph(store, Vocabulary.ONTOLOGY_GRAPH)).isIsomorphicWith(OntologyFiles.ontology());
            assertThatGraph(graph(store, Vocabulary.CODES_GRAPH)).isIsomorphicWith(OntologyFiles.codes());
        }
    }

    @Test
    void aChangedArticleReplacesItsOwnGraphAndNoOther() {
        var changed = TO_RDF.convert(Samples.oneTenure("a1", "ivo-brandt", "clerk"));
        try (var store = GraphStore.inMemory(IRIS)) {
            store.write(List.of(SAMPLE, OTHER));

            store.write(List.of(changed));

            assertThatGraph(graph(store, SAMPLE.name())).isIsomorphicWith(changed.toGraph());
            assertThatGraph(graph(store, OTHER.name())).isIsomorphicWith(OTHER.toGraph());
        }
    }

    @Test
    void writingTheSameArticlesAgainChangesNothing() {
        try (var store = GraphStore.inMemory(IRIS)) {
            store.write(List.of(SAMPLE, OTHER));
            var before = quads(store);

            store.write(List.of(SAMPLE, OTHER));

            assertThat(quads(store)).isEqualTo(before);
        }
    }

    @Test
    void anArticleIsCurrentUntilItOrWhatReadsItChanges() {
        var withNewRules = new FactsToRdf(IRIS, "rules-2").convert(Samples.sample("a1"));
        try (var store = GraphStore.inMemory(IRIS)) {
            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isFalse();

            store.write(List.of(SAMPLE));

            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isTrue();
            assertThat(store.isCurrent("a1", withNewRules.fingerprint())).isFalse();
            assertThat(store.isCurrent("a2", SAMPLE.fingerprint())).isFalse();
        }
    }

    @Test
    void aWithdrawnArticleLeavesNothingBehind() {
        try (var store = GraphStore.inMemory(IRIS)) {
            store.write(List.of(OTHER));
            var before = quads(store);
            store.write(List.of(SAMPLE));

            assertThat(store.remove("a1")).isTrue();

            assertThat(quads(store)).isEqualTo(before);
            assertThat(store.remove("a1")).isFalse();
        }
    }

    @Test
    void keepsTheRecordOfARun() {
        var run = new Run(
                "parley 0.1",
                Instant.parse("2026-03-31T10:00:00Z"),
                Instant.parse("2026-03-31T10:00:09Z"),
                List.of("a1"),
                List.of("a9"));
        try (var store = GraphStore.inMemory(IRIS)) {
            store.record(run);

            assertThatGraph(graph(store, IRIS.run(run.started())))
                    .isIsomorphicWith(RDFParser.fromString(RUN, Lang.TURTLE).toGraph());
        }
    }

    @Test
    void countsEachFactOnceHoweverManyArticlesStateIt() {
        var again = TO_RDF.convert(Samples.oneTenure("a3", "vera-orlova", "President"));
        try (var store = GraphStore.inMemory(IRIS)) {
            var vocabulary = store.statistics().quads();

            store.write(List.of(OTHER, again));

            var statistics = store.statistics();
            assertThat(statistics.quads() - vocabulary)
                    .isEqualTo(OTHER.triples().size() + again.triples().size());
            assertThat(statistics.count("Article")).isEqualTo(2);
            assertThat(statistics.count("Tenure")).isEqualTo(1);
            assertThat(statistics.count("Meeting")).isZero();
        }
    }

    @Test
    void compactingKeepsTheArticles() {
        try (var store = GraphStore.create(folder, IRIS)) {
            store.write(List.of(SAMPLE));

            store.compact();

            assertThatGraph(graph(store, SAMPLE.name())).isIsomorphicWith(SAMPLE.toGraph());
        }
        try (var store = GraphStore.open(folder, IRIS)) {
            assertThatGraph(graph(store, SAMPLE.name())).isIsomorphicWith(SAMPLE.toGraph());
        }
    }

    @Test
    void aFolderWithoutStoreIsNotOpened() {
        var missing = folder.resolve("store");

        assertThatThrownBy(() -> GraphStore.open(missing, IRIS))
                .isInstanceOf(InputException.class)
                .hasMessage("%s: no store; make one with: parley build ARTICLES --store %s", missing, missing);
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesDoesNotBecomeAStore() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> GraphStore.create(folder, IRIS))
                .isInstanceOf(InputException.class)
                .hasMessage("%s: holds files and is no store; name an empty folder or one that is missing", folder);
        assertThat(folder).isDirectoryNotContaining("glob:**Data*");
    }

    @Test
    void theLoaderWritesWhatItCollected() {
        try (var store = GraphStore.inMemory(IRIS)) {
            try (var loader = new BatchLoader(store)) {
                loader.add(SAMPLE);
                assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isFalse();
            }

            assertThat(store.isCurrent("a1", SAMPLE.fingerprint())).isTrue();
        }
    }

    private static Graph graph(GraphStore store, Node name) {
        return Txn.calculateRead(store.dataset(), () -> {
            var copy = GraphFactory.createDefaultGraph();
            store.dataset().getGraph(name).stream().forEach(copy::add);
            return copy;
        });
    }

    private static Set<Quad> quads(GraphStore store) {
        return Txn.calculateRead(store.dataset(), () -> store.dataset().stream().collect(Collectors.toSet()));
    }
}
