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

    /** {@return how sure the surest passage is, from 0 to 1} */
    public double confidence() {
        return evidence.stream().mapToDouble(Evidence::confidence).max().orElseThrow();
    }

    public Claim {
        details = List.copyOf(details);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs a passage: " + fact);
        }
    }
}
