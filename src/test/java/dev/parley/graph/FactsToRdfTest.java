package dev.parley.graph;

import static dev.parley.graph.GraphAssert.assertThatGraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class FactsToRdfTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final FactsToRdf TO_RDF = new FactsToRdf(IRIS, "test-1");

    @Test
    void anArticleWithEveryFamilyBecomesTheExpectedGraph() {
        var expected = RDFDataMgr.loadDataset("src/test/resources/graph/every-family/expected.trig")
                .asDatasetGraph()
                .getGraph(IRIS.article("sample"));

        assertThatGraph(TO_RDF.convert(Samples.sample("sample")).toGraph()).isIsomorphicWith(expected);
    }

    @Test
    void everyAttributeIsWrittenAsAPropertyOfTheOntology() {
        var defined = OntologyFiles.ontology();

        var used = TO_RDF.convert(Samples.sample("sample")).triples().stream()
                .map(Triple::getPredicate)
                .filter(property -> property.getURI().startsWith(Vocabulary.PARLEY))
                .collect(Collectors.toSet());

        assertThat(used).hasSizeGreaterThan(30).allMatch(property -> defined.contains(property, Node.ANY, Node.ANY));
    }

    @Test
    void twoArticlesThatStateTheSameFactMeetInOneNodeWithAPassageEach() {
        var first = TO_RDF.convert(Samples.oneTenure("a1", "vera-orlova", "Prime Minister"));
        var second = TO_RDF.convert(Samples.oneTenure("a2", "vera-orlova", "prime minister"));

        var tenures = subjects(first, Vocabulary.TENURE);
        assertThat(tenures).hasSize(1).isEqualTo(subjects(second, Vocabulary.TENURE));
        var passages = new HashSet<>(subjects(first, Vocabulary.PASSAGE));
        passages.addAll(subjects(second, Vocabulary.PASSAGE));
        assertThat(passages).hasSize(2);
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(nQuads()).isEqualTo(nQuads()).isNotEmpty();
    }

    @Test
    void trigAndNQuadsHoldTheSameGraph() {
        var graph = TO_RDF.convert(Samples.sample("sample"));

        for (var format : QuadFormat.values()) {
            var dataset = DatasetFactory.create();
            RDFParser.fromString(written(graph, format), format == QuadFormat.TRIG ? Lang.TRIG : Lang.NQUADS)
                    .parse(dataset);
            assertThatGraph(dataset.asDatasetGraph().getGraph(graph.name())).isIsomorphicWith(graph.toGraph());
        }
    }

    @Test
    void theBodyOfTheArticleIsNotInTheGraph() {
        var body = Samples.sample("sample").article().body();

        assertThat(nQuads()).doesNotContain(body.substring(0, body.indexOf("\n")));
    }

    @Test
    void changedArticlesAndChangedRulesHaveAnotherFingerprint() {
        var fingerprints = Stream.of(
                        Fingerprint.of(Samples.sample("sample").article(), "rules-1"),
                        Fingerprint.of(Samples.sample("sample").article(), "rules-2"),
                        Fingerprint.of(Samples.oneTenure("sample", "x", "y").article(), "rules-1"))
                .distinct();

        assertThat(fingerprints).hasSize(3);
    }

    @Test
    void aBaseThatIsNoPrefixIsRefused() {
        assertThatThrownBy(() -> new Iris("https://example.org/id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("base is 'https://example.org/id'; give an absolute IRI that ends in '/' or '#', such as "
                        + "https://w3id.org/parley/id/");
    }

    @Test
    void idsOfArticlesCannotBreakOutOfTheirIri() {
        assertThat(IRIS.article("../x> <y").getURI()).isEqualTo(Iris.DEFAULT_BASE + "article/..%2Fx%3E%20%3Cy");
    }

    private static Set<Node> subjects(ArticleGraph graph, Node type) {
        return graph.triples().stream()
                .filter(triple -> triple.objectMatches(type))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private static String nQuads() {
        return written(TO_RDF.convert(Samples.sample("sample")), QuadFormat.N_QUADS);
    }

    private static String written(ArticleGraph graph, QuadFormat format) {
        var out = new ByteArrayOutputStream();
        try (var writer = new QuadWriter(out, format, IRIS)) {
            writer.write(graph);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
