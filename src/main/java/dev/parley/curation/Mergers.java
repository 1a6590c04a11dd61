package dev.parley.curation;

import dev.parley.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Which persons are one by decision. Reads the store anew each time; to be used inside a transaction. */
public final class Mergers {

    private final Graph decisions;

    /** @param decisions the graph that a store keeps decisions in */
    public Mergers(Graph decisions) {
        this.decisions = decisions;
    }

    /** {@return the persons that a person was merged into, one after the other; empty for one who was not} */
    public List<Node> chain(Node person) {
        Set<Node> chain = new LinkedHashSet<>();
        for (var next = into(person); next.isPresent() && chain.add(next.get()); ) {
            next = into(next.get());
        }
        return List.copyOf(chain);
    }

    /** {@return the persons that were merged into this one, over others too, in a fixed order} */
    public List<Node> filedUnder(Node person) {
        Set<Node> found = new LinkedHashSet<>();
        var open = new ArrayList<>(List.of(person));
        while (!open.isEmpty()) {
            decisions.stream(Node.ANY, Vocabulary.MERGED_INTO, open.removeLast())
                    .map(Triple::getSubject)
                    .filter(alias -> !alias.equals(person) && found.add(alias))
                    .toList()
                    .forEach(open::add);
        }
        return found.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    private Optional<Node> into(Node person) {
        return decisions.stream(person, Vocabulary.MERGED_INTO, Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }
}
