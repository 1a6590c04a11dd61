package dev.parley.server;

import dev.parley.graph.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Finds facts that say otherwise than a fact does; {@code conflicts.tsv} tells which ones. */
final class Conflicts {

    private static final int SHOWN_AT_MOST = 10;

    private final List<Rule> rules =
            ResourceText.lines("conflicts.tsv").map(Conflicts::rule).toList();
    private final StoreSummary summary;
    private final GraphReader graph;

    private record Rule(String family, List<Node> same, Node differs, String status, String heading) {}

    Conflicts(StoreSummary summary) {
        this.summary = summary;
        this.graph = summary.graph();
    }

    private static Rule rule(String line) {
        var cells = line.split("\t", 5);
        var same =
                Stream.of(cells[1].split(",", -1)).map(NodeFactory::createURI).toList();
        return new Rule(cells[0], same, NodeFactory.createURI(cells[2]), cells[3], cells[4]);
    }

    /** {@return by heading the facts that say otherwise, those that most articles state first} */
    Map<String, List<FactView>> of(Node fact, FactReader reader) {
        var family = reader.family(fact).map(Family::toString).orElse("");
        var found = new TreeMap<String, List<FactView>>();
        rules.stream().filter(rule -> rule.family().equals(family)).forEach(rule -> {
            var others = others(fact, rule).stream()
                    .map(reader::read)
                    .sorted(Comparator.comparingInt((FactView other) -> -other.articleCount())
                            .thenComparing(FactView::iri))
                    .limit(SHOWN_AT_MOST)
                    .toList();
            if (!others.isEmpty()) {
                found.put(rule.heading(), others);
            }
        });
        return found;
    }

    private Set<Node> others(Node fact, Rule rule) {
        if (!hasStatus(fact, rule)) {
            return Set.of();
        }
        var mine = values(fact, rule.differs());
        var alike = new LinkedHashSet<>(sharing(fact, rule.same().getFirst()));
        rule.same().stream().skip(1).forEach(property -> alike.retainAll(sharing(fact, property)));
        alike.remove(fact);
        alike.removeIf(other -> !hasStatus(other, rule) || !differ(mine, values(other, rule.differs())));
        return alike;
    }

    /** {@return facts that have all values of a property that this fact has} */
    private Set<Node> sharing(Node fact, Node property) {
        var facts = summary.facts();
        var shared = values(fact, property).stream()
                .map(value -> graph.find(Node.ANY, property, value)
                        .map(Quad::getSubject)
                        .filter(other -> facts.of(other).isPresent())
                        .collect(Collectors.toSet()))
                .reduce((left, right) -> {
                    left.retainAll(right);
                    return left;
                });
        return shared.orElse(Set.of());
    }

    private Set<Node> values(Node fact, Node property) {
        return graph.find(fact, property, Node.ANY).map(Quad::getObject).collect(Collectors.toSet());
    }

    private boolean hasStatus(Node fact, Rule rule) {
        return rule.status().equals("-")
                || values(fact, Vocabulary.STATUS).stream()
                        .anyMatch(status -> graph.notation(status).equals(rule.status()));
    }

    private static boolean differ(Set<Node> left, Set<Node> right) {
        var common = new HashSet<>(left);
        common.retainAll(right);
        return !left.isEmpty() && !right.isEmpty() && common.isEmpty();
    }
}
