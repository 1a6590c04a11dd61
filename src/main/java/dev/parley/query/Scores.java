package dev.parley.query;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How well the found facts agree with annotated ones, one line per family. */
public record Scores(List<Line> lines) {

    public Scores {
        lines = List.copyOf(lines);
    }

    /**
     * One family's result.
     *
     * @param gold how many are annotated
     * @param found how many were found in the annotated articles
     * @param key the item was found at all
     * @param slots every filled cell of every item counted
     * @param isMissing whether there was no table for the family
     * @param judgements one per found fact that has a node of its own; persons and states have none
     */
    public record Line(
            Family family,
            int gold,
            int found,
            Rates key,
            Rates slots,
            boolean isMissing,
            List<Miss> misses,
            List<Judgement> judgements) {

        public Line {
            misses = List.copyOf(misses);
            judgements = List.copyOf(judgements);
        }

        @Override
        public String toString() {
            return "%-15s %5d %6d   %s    %s%s"
                    .formatted(family.queryName(), gold, found, key, slots, isMissing ? "   no such query result" : "");
        }
    }

    /** Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by. */
    public record Rates(double precision, double recall, double f1) {

        static Rates of(int hits, int found, int gold) {
            double precision = found == 0 ? 0 : (double) hits / found;
            double recall = gold == 0 ? 0 : (double) hits / gold;
            double sum = precision + recall;
            return new Rates(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
        }

        @Override
        public String toString() {
            return "%s  %s  %s".formatted(round(precision, 2), round(recall, 2), round(f1, 3));
        }
    }

    /**
     * An annotated fact that was not found, or a found one that is not annotated.
     *
     * @param item its filled cells, on one line
     */
    public record Miss(Family family, boolean isSpurious, String articleId, String item) {

        @Override
        public String toString() {
            return String.join("\t", family.queryName(), isSpurious ? "spurious" : "missed", articleId, item);
        }
    }

    /** {@return the result of one family} */
    public Line line(Family family) {
        return lines.stream()
                .filter(line -> line.family() == family)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not scored: " + family));
    }

    /** {@return the mean of the families' key F1, families without gold left out} */
    public double meanKeyF1() {
        return mean(line -> line.key().f1());
    }

    /** {@return the mean of the families' slots F1, families without gold left out} */
    public double meanSlotsF1() {
        return mean(line -> line.slots().f1());
    }

    public Stream<Miss> misses() {
        return lines.stream().flatMap(line -> line.misses().stream());
    }

    public Stream<Judgement> judgements() {
        return lines.stream().flatMap(line -> line.judgements().stream());
    }

    /** {@return a table for reading, with a header and the means below} */
    @Override
    public String toString() {
        var header = "%-15s %5s %6s   key P    R    F1    slots P    R    F1\n".formatted("family", "gold", "found");
        var mean = "%-15s %11s              %s                 %s\n"
                .formatted("mean of families", "", round(meanKeyF1(), 3), round(meanSlotsF1(), 3));
        var hasGold = lines.stream().anyMatch(line -> line.gold() > 0);
        return lines.stream().map(line -> line + "\n").collect(joining("", header, hasGold ? mean : ""));
    }

    private double mean(ToDoubleFunction<Line> rate) {
        return lines.stream()
                .filter(line -> line.gold() > 0)
                .mapToDouble(rate)
                .average()
                .orElse(0);
    }

    /** Rounds the exact binary value, as Python does; {@code String.format} rounds the shortest decimal one. */
    private static String round(double rate, int digits) {
        return new BigDecimal(rate).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
