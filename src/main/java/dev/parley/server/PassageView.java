package dev.parley.server;

import java.util.List;

/**
 * A passage on its article's page, with the facts that it states.
 *
 * @param id its anchor
 * @param evidence one entry per fact, in the order of {@code facts}
 * @param isGap whether text is left out before it
 */
public record PassageView(String id, boolean isGap, List<FactView> facts, List<EvidenceView> evidence) {

    public PassageView {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
    }

    /** {@return the first code unit of the passage in the article's text} */
    int start() {
        return evidence.getFirst().start();
    }

    /** {@return the code unit just past the passage} */
    int end() {
        return start() + evidence.getFirst().exact().length();
    }
}
