package dev.parley.server;

import dev.parley.curation.Mergers;
import dev.parley.graph.Iris;
import dev.parley.graph.OntologyFiles;
import dev.parley.graph.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Looks single things up in the store, in all its graphs. To be used inside a transaction. */
final class GraphReader {

    private static final int LABELS_REMEMBERED = 100_000;
    private static final int ARTICLES_REMEMBERED = 10_000;

    private final DatasetGraph store;
    private final Addresses addresses;
    private final Node curation;
    private final Mergers mergers;
    private final Graph codes = OntologyFiles.codes();

    /** Names are asked for again and again, and those of a state that every article names take long to count. */
    private final Cache<Node, String> labels = CacheFactory.createCache(LABELS_REMEMBERED);

    private final Cache<Node, ArticleView> articles = CacheFactory.createCache(ARTICLES_REMEMBERED);

    GraphReader(DatasetGraph store, Addresses addresses) {
        this.store = store;
        this.addresses = addresses;
        this.curation = new Iris(addresses.base()).curation();
        this.mergers = new Mergers(store.getGraph(curation));
    }

    /** To be called when the store has changed. */
    void forget() {
        labels.clear();
        articles.clear();
    }

    DatasetGraph store() {
        return store;
    }

    Addresses addresses() {
        return addresses;
    }

    /** {@return the graph of the curators' decisions} */
    Node curation() {
        return curation;
    }

    /** {@return the person under whom a person is filed, if articles name that one; else the node itself} */
    Node kept(Node node) {
        return mergers.chain(node).reversed().stream()
                .filter(person -> !types(person).isEmpty())
                .findFirst()
                .orElse(node);
    }

    /** {@return the node, and the persons that are filed under it} */
    List<Node> same(Node node) {
        return Stream.concat(Stream.of(node), mergers.filedUnder(node).stream()).toList();
    }

    /** {@return whom each merged person is filed under} */
    Map<Node, Node> merged() {
        var merged = new HashMap<Node, Node>();
        store.find(curation, Node.ANY, Vocabulary.MERGED_INTO, Node.ANY)
                .forEachRemaining(quad -> merged.put(quad.getSubject(), kept(quad.getSubject())));
        return merged;
    }

    /** {@return what the graphs say of a subject} */
    Stream<Quad> about(Node subject) {
        return find(subject, Node.ANY, Node.ANY);
    }

    Stream<Quad> find(Node subject, Node predicate, Node object) {
        return Iter.asStream(store.find(Node.ANY, subject, predicate, object));
    }

    /** {@return the first value that any graph has, as text} */
    Optional<String> text(Node subject, Node predicate) {
        return value(subject, predicate).map(GraphReader::text);
    }

    Optional<Node> value(Node subject, Node predicate) {
        var quads = store.find(Node.ANY, subject, predicate, Node.ANY);
        try {
            return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
        } finally {
            Iter.close(quads);
        }
    }

    /** {@return whether something is said or was decided about it} */
    boolean exists(Node subject) {
        return isAny(store.find(Node.ANY, subject, Node.ANY, Node.ANY))
                || isAny(store.find(curation, Node.ANY, Vocabulary.DECIDES, subject));
    }

    private static boolean isAny(Iterator<Quad> quads) {
        try {
            return quads.hasNext();
        } finally {
            Iter.close(quads);
        }
    }

    List<Node> types(Node subject) {
        return find(subject, RDF.type.asNode(), Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    /** {@return the values with the number of graphs that have them, the most frequent first} */
    Map<String, Long> frequencies(Node subject, Node predicate) {
        var counts = new TreeMap<String, Long>();
        find(subject, predicate, Node.ANY).forEach(quad -> counts.merge(text(quad.getObject()), 1L, Long::sum));
        var ordered = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> -entry.getKey().length()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** {@return what a resource is called: the name that most articles use, else the end of its IRI} */
    String label(Node resource) {
        if (resource.isLiteral()) {
            return DateWords.of(resource.getLiteralLexicalForm());
        }
        if (resource.isURI() && resource.getURI().startsWith(Vocabulary.CODES)) {
            return code(resource, SKOS.prefLabel.asNode()).orElseGet(() -> localName(resource));
        }
        return labels.get(resource, this::name);
    }

    private String name(Node resource) {
        return frequencies(resource, RDFS.label.asNode()).keySet().stream()
                .findFirst()
                .or(() -> text(resource, SKOS.prefLabel.asNode()))
                .or(() -> text(resource, Vocabulary.HEADLINE))
                .orElseGet(() -> localName(resource));
    }

    /** {@return the notation of a concept of a code list, such as {@code held}; empty for other resources} */
    String notation(Node concept) {
        return code(concept, SKOS.notation.asNode()).orElse("");
    }

    private Optional<String> code(Node concept, Node predicate) {
        return codes.stream(concept, predicate, Node.ANY)
                .map(triple -> text(triple.getObject()))
                .findFirst();
    }

    Link link(Node resource) {
        return new Link(addresses.page(resource), label(resource));
    }

    ArticleView article(Node article) {
        return articles.get(article, this::readArticle);
    }

    private ArticleView readArticle(Node article) {
        var values = new HashMap<Node, String>();
        store.find(Node.ANY, article, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> values.putIfAbsent(quad.getPredicate(), text(quad.getObject())));
        var published = values.getOrDefault(Vocabulary.DATE_PUBLISHED, "");
        return new ArticleView(
                addresses.page(article),
                values.getOrDefault(Vocabulary.HEADLINE, localName(article)),
                values.getOrDefault(Vocabulary.PUBLISHER, ""),
                published,
                DateWords.of(published),
                find(article, Vocabulary.AUTHOR, Node.ANY)
                        .map(quad -> text(quad.getObject()))
                        .toList(),
                values.getOrDefault(Vocabulary.URL, ""),
                values.getOrDefault(Vocabulary.DATELINE, ""),
                values.getOrDefault(Vocabulary.SOURCE_ORGANIZATION, ""));
    }

    static String localName(Node resource) {
        if (!resource.isURI()) {
            return resource.toString();
        }
        var iri = resource.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
