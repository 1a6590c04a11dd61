package dev.parley.query;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often facts are right, by the rules that read them and by how sure those were.
 *
 * @param facts one entry per fact and article, with all rules that read it there
 */
public record Reliability(List<JudgedFact> facts) {

    private static final int BINS = 10;

    public Reliability {
        facts = List.copyOf(facts);
    }

    /**
     * A found fact, whether it was right, and the rules that read it.
     *
     * @param confidenceByRule at least one rule
     */
    public record JudgedFact(Judgement judgement, Map<String, Double> confidenceByRule) {

        public JudgedFact {
            confidenceByRule = Map.copyOf(confidenceByRule);
        }

        /** {@return the confidence of its surest rule} */
        double confidence() {
            return confidenceByRule.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        }
    }

    /** {@return per tenth of confidence how many facts were as sure as that, how sure on average, and how many were right} */
    public List<String> table() {
        var byBin = facts.stream()
                .collect(groupingBy(
                        fact -> Math.min(BINS - 1, (int) (fact.confidence() * BINS)), TreeMap::new, toList()));
        var lines = new ArrayList<String>();
        lines.add("confidence   facts   mean  right");
        byBin.forEach((bin, members) -> lines.add("%.1f to %.1f %8d   %.2f   %.2f"
                .formatted(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        members.size(),
                        meanConfidence(members),
                        right(members))));
        lines.add("mean gap between confidence and share of right facts: %.3f".formatted(gap(byBin.values())));
        return lines;
    }

    private double gap(Collection<List<JudgedFact>> bins) {
        return bins.stream()
                .mapToDouble(bin -> Math.abs(meanConfidence(bin) - right(bin)) * bin.size() / facts.size())
                .sum();
    }

    private static double meanConfidence(List<JudgedFact> facts) {
        return facts.stream().mapToDouble(JudgedFact::confidence).average().orElse(0);
    }

    private static double right(List<JudgedFact> facts) {
        return facts.stream()
                .mapToDouble(fact -> fact.judgement().isRight() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** {@return lines of rule, number of right facts, number of facts, parted by tabs, under a header, in order of rules} */
    public List<String> rules() {
        var read = count(facts);
        var right =
                count(facts.stream().filter(fact -> fact.judgement().isRight()).toList());
        var lines = new ArrayList<String>();
        lines.add("rule\tright\tread");
        read.forEach((rule, count) -> lines.add("%s\t%d\t%d".formatted(rule, right.getOrDefault(rule, 0L), count)));
        return lines;
    }

    private static Map<String, Long> count(List<JudgedFact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.confidenceByRule().keySet().stream())
                .sorted()
                .collect(groupingBy(rule -> rule, LinkedHashMap::new, counting()));
    }
}
