package dev.parley.extraction;

import java.util.List;

/**
 * One article stating one fact.
 *
 * @param fact what is stated
 * @param details what this article adds; one attribute may occur more than once (parties, targets)
 * @param evidence the passages, at least one, in text order
 */
public record Claim(Fact fact, List<Detail> details, List<Evidence> evidence) {

    public Claim {
        details = List.copyOf(details);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs a passage: " + fact);
        }
    }
}
