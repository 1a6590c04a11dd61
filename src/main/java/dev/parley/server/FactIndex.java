package dev.parley.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The kind and the date of every fact, so that a page can choose which facts to show without reading them all.
 *
 * <p>Held in memory, about 200 bytes for a fact: 6 MB for a graph of a million triples.
 */
final class FactIndex {

    /** Latest first; facts without a date come last. */
    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(Entry::date, Comparator.reverseOrder())
            .thenComparing(entry -> entry.fact().toString());

    private final Map<Node, Entry> byFact;
    private final List<Entry> dated;

    /**
     * One fact.
     *
     * @param date when it happened or began, in ISO form of any precision; empty where no article tells
     */
    record Entry(Node fact, Family family, String date) {

        boolean hasDate() {
            return !date.isEmpty();
        }
    }

    private FactIndex(Map<Node, Entry> byFact) {
        this.byFact = byFact;
        this.dated = byFact.values().stream()
                .filter(Entry::hasDate)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** Reads all facts of the store. */
    static FactIndex read(GraphReader graph) {
        var byFact = new HashMap<Node, Entry>();
        for (var family : Family.values()) {
            var dates = new HashMap<Node, String>();
            for (var property : family.dates().reversed()) {
                dates.putAll(earliest(property, graph));
            }
            var strings = new HashMap<String, String>(); // the same day in many facts is one string
            graph.find(Node.ANY, RDF.type.asNode(), family.type())
                    .map(Quad::getSubject)
                    .forEach(fact -> byFact.computeIfAbsent(
                            fact,
                            unseen -> new Entry(
                                    fact,
                                    family,
                                    strings.computeIfAbsent(dates.getOrDefault(fact, ""), date -> date))));
        }
        return new FactIndex(byFact);
    }

    /** Where articles give several dates the earliest counts. */
    private static Map<Node, String> earliest(Node property, GraphReader graph) {
        var dates = new HashMap<Node, String>();
        graph.find(Node.ANY, property, Node.ANY)
                .forEach(quad -> dates.merge(
                        quad.getSubject(),
                        GraphReader.text(quad.getObject()),
                        (left, right) -> left.compareTo(right) <= 0 ? left : right));
        return dates;
    }

    /** {@return the fact's entry; empty if the node is no fact} */
    Optional<Entry> of(Node node) {
        return Optional.ofNullable(byFact.get(node));
    }

    /** {@return every fact that has a date, the latest first} */
    List<Entry> dated() {
        return dated;
    }

    /** {@return those of the nodes that are facts, each once, the latest first and those without a date last} */
    List<Entry> of(Iterable<Node> nodes) {
        var entries = new HashMap<Node, Entry>();
        nodes.forEach(node -> of(node).ifPresent(entry -> entries.put(node, entry)));
        var sorted = new ArrayList<>(entries.values());
        sorted.sort(LATEST_FIRST);
        return Collections.unmodifiableList(sorted);
    }
}
