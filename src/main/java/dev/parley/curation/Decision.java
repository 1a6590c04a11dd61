package dev.parley.curation;

import java.time.Instant;
import java.util.Comparator;
import org.apache.jena.graph.Node;

/**
 * What a curator decided about one fact or person. It is never changed: a later one takes its place, or takes it back.
 *
 * @param iri made from all the rest, so that the same decision read twice is one
 * @param subject the fact or person
 * @param curator the name that the curator signs in with
 * @param note why, in the curator's words; empty where the verdict needs none
 */
public record Decision(Node iri, Node subject, Verdict verdict, String curator, Instant time, String note) {

    /** The oldest first; two of the same instant in a fixed order. */
    static final Comparator<Decision> BY_TIME = Comparator.comparing(Decision::time)
            .thenComparing(decision -> decision.iri().toString());
}
