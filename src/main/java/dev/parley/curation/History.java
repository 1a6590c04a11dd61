package dev.parley.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * All decisions about one fact or person, and what follows from them.
 *
 * @param decisions the oldest first, those that were taken back included
 */
public record History(List<Decision> decisions) {

    private record Corrected(Node property, Node stated) {}

    public History {
        decisions = decisions.stream().sorted(Decision.BY_TIME).toList();
    }

    /** {@return whether a later decision took this one back} */
    public boolean isWithdrawn(Decision decision) {
        return withdrawn().contains(decision.iri());
    }

    /** {@return the decision that holds on the fact: the last that confirms, rejects or corrects it and was not taken back} */
    public Optional<Decision> review() {
        return standing().stream()
                .filter(decision -> switch (decision.verdict()) {
                    case Verdict.Confirmed() -> true;
                    case Verdict.Rejected() -> true;
                    case Verdict.Corrected corrected -> true;
                    case Verdict.Merged merged -> false;
                    case Verdict.Withdrawn withdrawn -> false;
                })
                .reduce((earlier, later) -> later);
    }

    /** {@return the corrections that hold: of each value the last that was not taken back} */
    public List<Decision> corrections() {
        var byValue = new LinkedHashMap<Corrected, Decision>();
        for (var decision : standing()) {
            if (decision.verdict() instanceof Verdict.Corrected(var property, var stated, var corrected)) {
                byValue.put(new Corrected(property, stated), decision);
            }
        }
        return new ArrayList<>(byValue.values());
    }

    /** {@return whom the person is, where that was decided and not taken back} */
    public Optional<Node> kept() {
        return standing().stream()
                .flatMap(decision ->
                        decision.verdict() instanceof Verdict.Merged(var kept) ? Stream.of(kept) : Stream.empty())
                .reduce((earlier, later) -> later);
    }

    private List<Decision> standing() {
        var withdrawn = withdrawn();
        return decisions.stream()
                .filter(decision -> !withdrawn.contains(decision.iri()))
                .toList();
    }

    private Set<Node> withdrawn() {
        return decisions.stream()
                .map(Decision::verdict)
                .filter(Verdict.Withdrawn.class::isInstance)
                .map(verdict -> ((Verdict.Withdrawn) verdict).decision())
                .collect(Collectors.toSet());
    }
}
