package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** Gathers what the articles say about one fact. One instance serves one page and remembers the articles it has read. */
final class FactReader {

    /** The kinds of facts, and the property whose value comes first in time order. */
    private static final Map<Node, Family> FAMILIES = Map.of(
            Vocabulary.TENURE, new Family("tenure", List.of(Vocabulary.START, Vocabulary.END)),
            Vocabulary.DETENTION, new Family("detention", List.of(Vocabulary.SINCE)),
            Vocabulary.PROCEEDING, new Family("proceeding", List.of(Vocabulary.DATE)),
            Vocabulary.AGREEMENT, new Family("agreement", List.of(Vocabulary.DATE)),
            Vocabulary.STATEMENT, new Family("statement", List.of(Vocabulary.DATE)),
            Vocabulary.MEETING, new Family("meeting", List.of(Vocabulary.DATE)),
            Vocabulary.REPRESENTATION, new Family("representation", List.of()));

    private record Family(String name, List<Node> dates) {}

    private final GraphReader graph;
    private final Map<Node, ArticleView> articles = new HashMap<>();

    FactReader(GraphReader graph) {
        this.graph = graph;
    }

    /** {@return the kind of fact, such as {@code tenure}; empty if the node is no fact} */
    Optional<String> family(Node node) {
        return familyOf(node).map(Family::name);
    }

    private Optional<Family> familyOf(Node node) {
        return graph.types(node).stream()
                .flatMap(type -> Stream.ofNullable(FAMILIES.get(type)))
                .findFirst();
    }

    /** {@return when the fact happened or began, in ISO form; empty where no article tells} */
    String date(Node fact) {
        return familyOf(fact).map(Family::dates).orElse(List.of()).stream()
                .flatMap(property -> graph.text(fact, property).stream())
                .findFirst()
                .orElse("");
    }

    FactView read(Node fact) {
        return new FactView(
                fact.getURI(),
                graph.addresses().page(fact),
                family(fact).orElse("fact"),
                details(fact),
                evidence(fact),
                date(fact));
    }

    private Map<String, List<ValueView>> details(Node fact) {
        var sources = new LinkedHashMap<Node, Map<Node, Set<Node>>>();
        graph.about(fact)
                .filter(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
                .sorted(Comparator.comparing(quad -> quad.getGraph().toString()))
                .forEach(quad -> sources.computeIfAbsent(quad.getPredicate(), property -> new LinkedHashMap<>())
                        .computeIfAbsent(quad.getObject(), value -> new LinkedHashSet<>())
                        .add(quad.getGraph()));
        var details = new LinkedHashMap<String, List<ValueView>>();
        sources.forEach((property, values) -> details.put(GraphReader.localName(property), views(values)));
        return details;
    }

    /** The value that most articles give comes first. */
    private List<ValueView> views(Map<Node, Set<Node>> values) {
        return values.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (ValueView value) -> -value.articles().size())
                        .thenComparing(ValueView::text))
                .toList();
    }

    private ValueView view(Node value, Set<Node> graphs) {
        var text = GraphReader.text(value);
        var isDate = value.isLiteral()
                && text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")
                && !value.getLiteralDatatypeURI().endsWith("#string")
                && !value.getLiteralDatatypeURI().endsWith("#integer");
        return new ValueView(
                graph.label(value),
                graph.addresses().page(value),
                isDate ? text : "",
                graph.notation(value),
                graphs.stream().map(this::article).toList());
    }

    private List<EvidenceView> evidence(Node fact) {
        var byPassage = new HashMap<String, EvidenceView>();
        graph.find(Node.ANY, OA.hasBody.asNode(), fact)
                .map(Quad::getSubject)
                .forEach(annotation -> passage(annotation)
                        .ifPresent(passage -> byPassage.merge(passage.passageHref(), passage, FactReader::surer)));
        var evidence = new ArrayList<>(byPassage.values());
        evidence.sort(
                Comparator.comparing((EvidenceView passage) -> passage.article().published(), Comparator.reverseOrder())
                        .thenComparing(passage -> passage.article().href())
                        .thenComparingInt(EvidenceView::start));
        return evidence;
    }

    /** Two rules may read the same fact in one passage; the surer one is shown. */
    private static EvidenceView surer(EvidenceView left, EvidenceView right) {
        return left.confidence() >= right.confidence() ? left : right;
    }

    /** {@return the passage that an annotation leads to} */
    Optional<EvidenceView> passage(Node annotation) {
        return graph.value(annotation, OA.hasTarget.asNode())
                .map(passage -> evidence(
                        passage,
                        graph.text(annotation, Vocabulary.RULE).orElse(""),
                        graph.text(annotation, Vocabulary.CONFIDENCE)
                                .map(Double::parseDouble)
                                .orElse(0.0)));
    }

    private EvidenceView evidence(Node passage, String rule, double confidence) {
        var words = new HashMap<Node, String>();
        graph.find(passage, OA.hasSelector.asNode(), Node.ANY)
                .map(Quad::getObject)
                .flatMap(graph::about)
                .forEach(quad -> words.put(quad.getPredicate(), GraphReader.text(quad.getObject())));
        var article = graph.value(passage, OA.hasSource.asNode()).orElse(passage);
        return new EvidenceView(
                article(article),
                graph.addresses().page(article) + "#p" + GraphReader.localName(passage),
                words.getOrDefault(OA.prefix.asNode(), ""),
                words.getOrDefault(OA.exact.asNode(), ""),
                words.getOrDefault(OA.suffix.asNode(), ""),
                Integer.parseInt(words.getOrDefault(OA.start.asNode(), "0")),
                rule,
                confidence);
    }

    ArticleView article(Node article) {
        return articles.computeIfAbsent(article, graph::article);
    }
}
