package dev.parley.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.article.Article;
import dev.parley.extraction.FactExtractor;
import dev.parley.text.EncoderAnalyzer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same words of the same speaker in two newspapers. All people and events are invented. */
class SharedQuotationTest {

    private static final String FIRST = "The Norwegian envoy, Michael Larsen, spoke in Geneva on Monday. "
            + "\"Chad should free the two pilots without delay and without conditions,\" Larsen said.";
    private static final String SECOND = "N'Djamena has not replied. "
            + "\"Chad should free the two pilots without delay, and without conditions\", wrote Mike Larsen of Norway.";

    private static EncoderAnalyzer reader;
    private static FactExtractor extractor;

    @BeforeAll
    static void load() {
        reader = EncoderAnalyzer.load();
        extractor = new FactExtractor();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void meetInOneStatementWithAPassageOfEach() {
        var first = graph("a1", FIRST);
        var second = graph("a2", SECOND);

        assertThat(statements(first)).hasSize(1).isEqualTo(statements(second));
        assertThat(passages(first)).hasSize(1).doesNotContainAnyElementsOf(passages(second));
        assertThat(passages(second)).hasSize(1);
    }

    @Test
    void areTwoStatementsWhenTwoPeopleSayThem() {
        var first = graph("a1", FIRST);
        var second = graph("a2", FIRST.replace("Michael Larsen", "Anna Berg").replace("Larsen", "Berg"));

        assertThat(statements(first)).hasSize(1).isNotEqualTo(statements(second));
    }

    @Test
    void areNotAllThatOneSpeakerEverDemanded() {
        var undated = "Norway urged Chad to free the pilots.";

        assertThat(statements(graph("a1", undated))).hasSize(1).isNotEqualTo(statements(graph("a2", undated)));
    }

    private static ArticleGraph graph(String id, String body) {
        var article = new Article(
                id,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 3, 10)),
                Optional.empty(),
                Optional.empty(),
                body);
        return new FactsToRdf(new Iris(Iris.DEFAULT_BASE), "test").convert(extractor.extract(reader.analyze(article)));
    }

    private static Set<Node> statements(ArticleGraph graph) {
        return graph.toGraph()
                .find(Node.ANY, RDF.type.asNode(), Vocabulary.STATEMENT)
                .mapWith(triple -> triple.getSubject())
                .toSet();
    }

    private static Set<Node> passages(ArticleGraph graph) {
        return statements(graph).stream()
                .flatMap(statement -> graph.toGraph().find(Node.ANY, OA.hasBody.asNode(), statement).toList().stream())
                .flatMap(body ->
                        graph.toGraph().find(body.getSubject(), OA.hasTarget.asNode(), Node.ANY).toList().stream())
                .map(target -> target.getObject())
                .collect(Collectors.toSet());
    }
}
