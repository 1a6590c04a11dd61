package dev.parley.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fact as pages show it: what all articles together say of it, with their passages.
 *
 * @param family the kind of fact: tenure, detention and so on
 * @param details values by the local name of their property, such as {@code heldBy}
 * @param evidence some of its passages, those of the newest article first
 * @param passageCount how many passages there are in all
 * @param articleCount how many articles state the fact
 * @param date when it happened or began, in ISO form, where an article tells; empty otherwise
 * @param reviewed the verdict of the curators: confirmed, rejected, corrected; empty where there is none
 */
public record FactView(
        String iri,
        String href,
        String family,
        Map<String, List<ValueView>> details,
        List<EvidenceView> evidence,
        int passageCount,
        int articleCount,
        String date,
        String reviewed) {

    /** Of these a fact has one in truth, so that two mean that sources differ or that things have moved on. */
    private static final Set<String> SINGLE =
            Set.of("status", "count", "since", "place", "start", "end", "date", "court", "outcome", "mode", "type");

    public FactView {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        evidence = List.copyOf(evidence);
    }

    /** {@return the values of a property; empty where no article gives one} */
    public List<ValueView> all(String property) {
        return details.getOrDefault(property, List.of());
    }

    public boolean has(String property) {
        return details.containsKey(property);
    }

    /** {@return whether sources give several values for what should have one} */
    public boolean differsIn(String property) {
        return SINGLE.contains(property) && all(property).size() > 1;
    }

    /** {@return whether sources differ in anything} */
    public boolean differs() {
        return details.keySet().stream().anyMatch(this::differsIn);
    }

    public String dateWords() {
        return DateWords.of(date);
    }
}
