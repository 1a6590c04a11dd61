package dev.parley.server;

import java.util.List;
import java.util.Optional;

/**
 * What curators decided about a fact or a person, as its page shows it.
 *
 * @param path that of the fact or person
 * @param decisions the newest first
 * @param holding the decision that holds on the fact
 * @param corrections those that hold
 * @param correctable the values that may be corrected
 * @param aliases the persons that are filed under this one
 */
public record ReviewView(
        String path,
        boolean isFact,
        boolean isPerson,
        List<DecisionView> decisions,
        Optional<DecisionView> holding,
        List<DecisionView> corrections,
        List<CorrectableView> correctable,
        List<Link> aliases) {

    public ReviewView {
        decisions = List.copyOf(decisions);
        corrections = List.copyOf(corrections);
        correctable = List.copyOf(correctable);
        aliases = List.copyOf(aliases);
    }

    /** {@return the decision that holds; a list of one or none, which templates read with ease} */
    public List<DecisionView> held() {
        return holding.stream().toList();
    }

    /** {@return the corrections of one value} */
    public List<DecisionView> correctionsOf(String property, String text) {
        return corrections.stream()
                .filter(decision -> decision.property().equals(property)
                        && decision.stated().text().equals(text))
                .toList();
    }
}
