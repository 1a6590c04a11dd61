package dev.parley.graph;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final ArticleGraph GOOD = new FactsToRdf(IRIS, "test-1").convert(Samples.sample("sample"));
    private static final GraphValidator VALIDATOR = new GraphValidator();
    private static final String SH = "http://www.w3.org/ns/shacl#";

    /** A way to break the good graph, and what the shapes must say then. */
    record Broken(String name, List<String> messages, String update) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void aGoodGraphOfEveryFamilyIsAccepted() {
        assertThat(VALIDATOR.validate(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenGraphs")
    void aBrokenGraphIsRefusedWithTheMessageForIt(Broken broken) {
        var model = ModelFactory.createModelForGraph(GOOD.toGraph());
        UpdateAction.parseExecute(prefixes() + broken.update(), DatasetFactory.wrap(model));

        var violations = VALIDATOR.validate(article(model.getGraph()));

        assertThat(violations.stream().map(Violation::message).distinct())
                .containsExactlyInAnyOrderElementsOf(broken.messages());
    }

    @Test
    void everyMessageOfTheShapesIsTried() {
        var tried = brokenGraphs().flatMap(broken -> broken.messages().stream()).toList();

        var messages = OntologyFiles.shapes().stream(Node.ANY, uri("message"), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .filter(message -> !message.contains("{?")) // tried with the values filled in
                .distinct();

        assertThat(messages).isSubsetOf(tried);
    }

    @Test
    void everyShapeIsDescribedInWordsAndEveryConstraintHasAMessage() {
        var shapes = OntologyFiles.shapes();

        var nodeShapes = subjects(shapes, "NodeShape");
        assertThat(nodeShapes).isNotEmpty().allMatch(shape -> shapes.contains(shape, uri("description"), Node.ANY));
        assertThat(shapes.stream(Node.ANY, uri("path"), Node.ANY).map(Triple::getSubject))
                .isNotEmpty()
                .allMatch(shape -> shapes.contains(shape, uri("message"), Node.ANY));
    }

    @Test
    void theShapesListTheCodesOfTheCodeLists() {
        var listed = OntologyFiles.shapes().stream()
                .map(Triple::getObject)
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.CODES))
                .map(Node::getURI)
                .distinct();

        var codes = OntologyFiles.codes().stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .map(triple -> triple.getSubject().getURI())
                .filter(code -> code.startsWith(Vocabulary.CODES))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void aQuotationThatIsNotInTheTextIsRefused() {
        var text = Samples.sample("sample").article().text();

        assertThat(VALIDATOR.validate(GOOD, text)).isEmpty();
        assertThat(VALIDATOR.validate(GOOD, text.replace("Vera", "Vira")))
                .extracting(Violation::line)
                .containsExactly("<https://w3id.org/parley/id/article/sample/passage/33-67>: the quotation is not what "
                        + "stands at its offsets in the text; make oa:exact that part of the text");
    }

    @Test
    void aViolationSaysWhereAndWhatWasFound() {
        var model = ModelFactory.createModelForGraph(GOOD.toGraph());
        UpdateAction.parseExecute(
                prefixes() + "DELETE { ?d parley:count 12 } INSERT { ?d parley:count 0 } WHERE { ?d parley:count 12 }",
                DatasetFactory.wrap(model));

        assertThat(VALIDATOR.validate(article(model.getGraph())))
                .extracting(Violation::line)
                .containsExactly("<https://w3id.org/parley/id/detention/4d3027f3ec6e1159880a> has 0: the count is not a"
                        + " whole number above zero; leave it out if the text gives none");
    }

    static Stream<Broken> brokenGraphs() {
        var blocks = read("src/test/resources/graph/shapes/broken.ru").split("\n## ");
        return Stream.of(blocks).skip(1).map(ShapesTest::parse);
    }

    private static Broken parse(String block) {
        var lines = block.lines().toList();
        var messages = lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        var update =
                lines.stream().skip(1).filter(line -> !line.startsWith("# ")).collect(joining("\n"));
        return new Broken(lines.getFirst(), messages, update);
    }

    private static String prefixes() {
        return Prefixes.of(IRIS).entrySet().stream()
                .map(prefix -> "PREFIX %s: <%s>%n".formatted(prefix.getKey(), prefix.getValue()))
                .collect(joining("", "PREFIX passage: <" + GOOD.name() + "/passage/>\n", ""));
    }

    private static ArticleGraph article(Graph graph) {
        return new ArticleGraph(
                GOOD.articleId(),
                GOOD.name(),
                GOOD.fingerprint(),
                graph.stream().toList());
    }

    private static List<Node> subjects(Graph graph, String type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), uri(type))
                .map(Triple::getSubject)
                .toList();
    }

    private static Node uri(String name) {
        return NodeFactory.createURI(SH + name);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
