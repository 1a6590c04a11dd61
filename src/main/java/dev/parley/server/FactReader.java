package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Gathers what the articles say about one fact. */
final class FactReader {

    /** A list shows the first passage, and a few more when asked. */
    private static final int PASSAGES_IN_LISTS = 6;

    private static final int ARTICLES_OF_A_VALUE = 4;

    private final StoreSummary summary;
    private final GraphReader graph;
    private final FactIndex index;
    private final EvidenceReader evidence;

    FactReader(StoreSummary summary) {
        this.summary = summary;
        this.graph = summary.graph();
        this.index = summary.facts();
        this.evidence = new EvidenceReader(summary);
    }

    /** {@return the kind of fact; empty if the node is no fact} */
    Optional<Family> family(Node node) {
        return index.of(node).map(FactIndex.Entry::family);
    }

    FactIndex index() {
        return index;
    }

    /** {@return the fact with its newest passages} */
    FactView read(Node fact) {
        return read(fact, 0, PASSAGES_IN_LISTS);
    }

    /** {@return what is said of the fact, without its passages and without counting them} */
    FactView readBare(Node fact) {
        return read(fact, 0, 0);
    }

    /** {@return the fact with some of its passages: so many, from the one at place {@code first} on} */
    FactView read(Node fact, int first, int most) {
        var found = most == 0 ? EvidenceReader.Found.NONE : evidence.read(fact, first, most);
        return new FactView(
                fact.getURI(),
                graph.addresses().page(fact),
                family(fact).map(Family::toString).orElse("fact"),
                details(fact),
                found.shown(),
                found.total(),
                found.articles(),
                index.of(fact).map(FactIndex.Entry::date).orElse(""),
                graph.value(fact, Vocabulary.REVIEWED).map(graph::notation).orElse(""));
    }

    private Map<String, List<ValueView>> details(Node fact) {
        var sources = new LinkedHashMap<Node, Map<Node, Set<Node>>>();
        graph.about(fact)
                .filter(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
                .filter(quad -> !quad.getGraph().equals(graph.curation()))
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
                .sorted(Comparator.comparingInt((ValueView value) -> -value.articleCount())
                        .thenComparing(ValueView::text))
                .toList();
    }

    private ValueView view(Node value, Set<Node> graphs) {
        var text = GraphReader.text(value);
        var isDate = value.isLiteral()
                && text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")
                && !value.getLiteralDatatypeURI().endsWith("#string")
                && !value.getLiteralDatatypeURI().endsWith("#integer");
        var newest = graphs.stream()
                .sorted(Comparator.comparingInt(summary::place))
                .limit(ARTICLES_OF_A_VALUE)
                .map(graph::article)
                .toList();
        return new ValueView(
                graph.label(value),
                graph.addresses().page(value),
                isDate ? text : "",
                graph.notation(value),
                newest,
                graphs.size());
    }
}
