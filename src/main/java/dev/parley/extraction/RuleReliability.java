package dev.parley.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each rule was right on annotated articles.
 *
 * <p>{@code gazetteer/rule-reliability.tsv} has, per rule, how many of the facts that it read were annotated and how many it read.
 * It is written by {@code parley evaluate --rules FILE}.
 */
final class RuleReliability {

    /** So many facts the author's word counts for; a rule that was seldom seen keeps most of it. */
    private static final double AUTHOR = 4;

    private final Map<String, Counts> countsByRule;

    private record Counts(int right, int read) {}

    private RuleReliability(Map<String, Counts> countsByRule) {
        this.countsByRule = Map.copyOf(countsByRule);
    }

    static RuleReliability load() {
        return of(GazetteerTable.load("rule-reliability.tsv"));
    }

    static RuleReliability of(List<GazetteerTable.Row> rows) {
        var counts = new HashMap<String, Counts>();
        for (var row : rows) {
            counts.put(
                    row.text("rule"),
                    new Counts(Integer.parseInt(row.text("right")), Integer.parseInt(row.text("read"))));
        }
        return new RuleReliability(counts);
    }

    /** {@return how sure a fact is that this rule reads, from 0 to 1, given what its author thought} */
    double confidence(String rule, double author) {
        var counts = countsByRule.getOrDefault(rule, new Counts(0, 0));
        return (counts.right() + AUTHOR * author) / (counts.read() + AUTHOR);
    }
}
