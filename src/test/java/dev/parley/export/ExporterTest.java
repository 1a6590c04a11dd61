package dev.parley.export;

import static dev.parley.graph.GraphAssert.assertThatGraph;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.article.Article;
import dev.parley.article.InputException;
import dev.parley.extraction.ArticleFacts;
import dev.parley.graph.FactsToRdf;
import dev.parley.graph.Iris;
import dev.parley.graph.Samples;
import dev.parley.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExporterTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final FactsToRdf TO_RDF = new FactsToRdf(IRIS, "rules-1");
    private static final GraphStore STORE = GraphStore.inMemory(IRIS);

    @BeforeAll
    static void load() {
        STORE.write(List.of(
                TO_RDF.convert(Samples.sample("a1")),
                TO_RDF.convert(Samples.sample("a2")),
                TO_RDF.convert(withHeadline("Quotes \" < & > ' \\ and \u0001 é 🕊 \t end"))));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({"TRIG, TriG", "NQ, N-Quads", "JSONLD, JSON-LD"})
    void formatsWithNamedGraphsHoldTheWholeStore(ExportFormat format, String syntax) throws IOException {
        var read = parse(format, syntax);

        var names = Txn.calculateRead(
                STORE.dataset(),
                () -> STORE.dataset().stream().map(Quad::getGraph).collect(toSet()));
        assertThat(read.stream().map(Quad::getGraph).collect(toSet())).isEqualTo(names);
        for (var name : names) {
            assertThatGraph(read.getGraph(name)).isIsomorphicWith(stored(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"TTL, Turtle", "NT, N-Triples"})
    void formatsWithoutNamedGraphsHoldTheUnion(ExportFormat format, String syntax) throws IOException {
        assertThatGraph(parse(format, syntax).getDefaultGraph()).isIsomorphicWith(stored(Quad.unionGraph));
    }

    @Test
    void rdfXmlHoldsTheUnionWithoutTheCharactersThatXmlForbids() throws IOException {
        var expected = GraphFactory.createDefaultGraph();
        stored(Quad.unionGraph).stream()
                .map(triple -> triple.getObject().toString().contains("\u0001")
                        ? Triple.create(
                                triple.getSubject(),
                                triple.getPredicate(),
                                NodeFactory.createLiteralString(triple.getObject()
                                        .getLiteralLexicalForm()
                                        .replace('\u0001', '\uFFFD')))
                        : triple)
                .forEach(expected::add);

        assertThatGraph(parse(ExportFormat.RDFXML, "RDF/XML").getDefaultGraph()).isIsomorphicWith(expected);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameStoreGivesTheSameBytes(ExportFormat format) throws IOException {
        assertThat(export(format)).isNotEmpty().isEqualTo(export(format));
    }

    @Test
    void everyEdgeOfTheNetworkJoinsTwoOfItsNodes() throws Exception {
        var document = graphMl();

        var nodes = attributes(document.getElementsByTagName("node"), "id");
        assertThat(nodes).doesNotHaveDuplicates().contains(Iris.DEFAULT_BASE + "person/vera-orlova");
        var edges = document.getElementsByTagName("edge");
        assertThat(attributes(edges, "source")).isNotEmpty().isSubsetOf(nodes);
        assertThat(attributes(edges, "target")).isSubsetOf(nodes);
        assertThat(attributes(edges, "id")).doesNotHaveDuplicates();
    }

    @Test
    void everyAttributeOfTheNetworkIsDeclaredForItsKindOfElement() throws Exception {
        var document = graphMl();

        var declared = elements(document.getElementsByTagName("key"))
                .map(key -> key.getAttribute("for") + " " + key.getAttribute("id"))
                .toList();
        var used = elements(document.getElementsByTagName("data"))
                .map(data -> data.getParentNode().getNodeName() + " " + data.getAttribute("key"))
                .distinct();
        assertThat(used).isNotEmpty().isSubsetOf(declared);
        assertThat(elements(document.getElementsByTagName("key")).map(key -> key.getAttribute("attr.type")))
                .allMatch(List.of("string", "double")::contains);
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
    }

    @Test
    void factsBetweenTwoBecomeEdgesWithTheNumberOfTheirArticles() throws Exception {
        var edges = elements(graphMl().getElementsByTagName("edge"))
                .map(ExporterTest::edge)
                .toList();

        assertThat(edges)
                .containsExactlyInAnyOrder(
                        "vera-orlova -> ruritania: holds a role in, president, current, , 3.",
                        "vera-orlova -> sylvania: addresses, call, , , 3.",
                        "ruritanian-soldiers -> sylvania: held by, , held, , 3.",
                        "mara-lenz -> ivo-brandt: represents, , , , 3.",
                        "ivo-brandt -> vera-orlova: meets, , , 2026-05-03, 3.",
                        "ruritania -> strelsau-truce: party to, , signed, 2024-05, 3.",
                        "sylvania -> strelsau-truce: party to, , signed, 2024-05, 3.",
                        "mara-lenz -> strelsau-truce: mediates, , signed, 2024-05, 3.");
    }

    @Test
    void theTablesHoldEachFamilyUnderItsColumns() throws IOException {
        var lines = new TreeMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(export(ExportFormat.CSV)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                lines.put(entry.getName(), text.lines().toList());
            }
        }

        assertThat(lines.keySet())
                .containsExactly(
                        "agreements.csv",
                        "meetings.csv",
                        "people.csv",
                        "prisoners.csv",
                        "proceedings.csv",
                        "representation.csv",
                        "roles.csv",
                        "statements.csv",
                        "states.csv");
        assertThat(lines.get("representation.csv")).hasSize(1 + 3);
        assertThat(lines.get("people.csv")).first().asString().contains("article", "person");
        assertThat(lines.values()).allMatch(table -> table.size() > 1);
    }

    @Test
    void theDescriptionTellsHowMuchThereIs() throws IOException {
        var triples = parse(ExportFormat.VOID, "Turtle").getDefaultGraph();

        assertThat(triples.stream(Node.ANY, VOID.triples.asNode(), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .containsExactly(Long.toString(STORE.statistics().quads()));
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() {
        assertThatThrownBy(() -> ExportFormat.of("pdf"))
                .isInstanceOf(InputException.class)
                .hasMessage("format: no format 'pdf'; known: ttl, trig, nq, nt, jsonld, rdfxml, graphml, csv, void");
    }

    private static ArticleFacts withHeadline(String headline) {
        var facts = Samples.sample("a3");
        var article = facts.article();
        // the headline is a part of the text that offsets count into, so the publisher bears the odd characters
        var odd = new Article(
                article.id(),
                article.title(),
                article.authors(),
                Optional.of(headline),
                article.published(),
                article.dateline(),
                article.url(),
                article.body());
        return new ArticleFacts(odd, facts.entities(), facts.claims());
    }

    private static String edge(Element edge) {
        var data = elements(edge.getElementsByTagName("data")).toList();
        return "%s -> %s: %s, %s, %s, %s, %s."
                .formatted(
                        localName(edge.getAttribute("source")),
                        localName(edge.getAttribute("target")),
                        text(data, "edge-relation"),
                        text(data, "edge-detail"),
                        text(data, "edge-status"),
                        text(data, "edge-date"),
                        text(data, "edge-weight"));
    }

    private static String text(List<Element> data, String key) {
        return data.stream()
                .filter(element -> element.getAttribute("key").equals(key))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static String localName(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static Document graphMl() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(export(ExportFormat.GRAPHML)));
    }

    private static List<String> attributes(NodeList nodes, String name) {
        return elements(nodes).map(element -> element.getAttribute(name)).toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static DatasetGraph parse(ExportFormat format, String syntax) throws IOException {
        var read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(export(format)))
                .lang(lang(syntax))
                .parse(read);
        return read;
    }

    private static Lang lang(String syntax) {
        return RDFLanguages.nameToLang(syntax);
    }

    private static byte[] export(ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        new Exporter(STORE.dataset(), IRIS).write(format, out);
        return out.toByteArray();
    }

    private static Graph stored(Node name) {
        return Txn.calculateRead(STORE.dataset(), () -> {
            var copy = GraphFactory.createDefaultGraph();
            STORE.dataset()
                    .find(name, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> copy.add(quad.asTriple()));
            return copy;
        });
    }
}
