package dev.parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns the weights of a {@link LinearModel}: a wrong guess moves each feature's weight one step from the guessed class
 * towards the right one; the model takes the average over all steps (Freund and Schapire 1999). Not safe to share.
 */
final class AveragedPerceptron {

    /** What a weight of the size that most stay under becomes; finer steps make a larger file. */
    private static final int STEPS = 64;

    /** Each update moves two weights; fewer say little and fill most of the file. */
    private static final int MIN_UPDATES = 6;

    /** The share of the weights that is meant by most. */
    private static final double MOST = 0.9995;

    private final int classCount;
    private Row[] slotRows = new Row[1 << 16];
    private int rows;
    private int step = 1;

    /** The weights of one feature for the classes that it was ever wrong about. */
    private static final class Row {

        final int key;
        int size;
        /** Class and weight by turns, side by side because memory is what learning waits for. */
        float[] pairs = new float[4];

        double[] totals = new double[2];
        int[] changedAt = new int[2];
        int updates;

        Row(int key) {
            this.key = key;
        }

        void add(int label, float change, int step) {
            int at = place(label);
            totals[at] += (double) (step - changedAt[at]) * weight(at);
            changedAt[at] = step;
            pairs[2 * at + 1] += change;
            updates++;
        }

        int label(int at) {
            return (int) pairs[2 * at];
        }

        float weight(int at) {
            return pairs[2 * at + 1];
        }

        private int place(int label) {
            for (int i = 0; i < size; i++) {
                if (label(i) == label) {
                    return i;
                }
            }
            if (size == totals.length) {
                pairs = Arrays.copyOf(pairs, size * 4);
                totals = Arrays.copyOf(totals, size * 2);
                changedAt = Arrays.copyOf(changedAt, size * 2);
            }
            pairs[2 * size] = label;
            return size++;
        }

        double average(int at, int step) {
            return (totals[at] + (double) (step - changedAt[at]) * weight(at)) / step;
        }
    }

    AveragedPerceptron(int classCount) {
        if (classCount > 255) {
            throw new IllegalArgumentException("expected at most 255 classes, got " + classCount);
        }
        this.classCount = classCount;
    }

    int classCount() {
        return classCount;
    }

    /** Sets the scores of all classes under the weights of now. */
    void score(FeatureKeys features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.size(); f++) {
            var row = slotRows[slot(features.key(f))];
            if (row == null) {
                continue;
            }
            var pairs = row.pairs;
            for (int i = 0; i < 2 * row.size; i += 2) {
                scores[(int) pairs[i]] += pairs[i + 1];
            }
        }
    }

    /** Counts one decision and, where the guess is wrong, moves the weights. */
    void learn(FeatureKeys features, int right, int guessed) {
        step++;
        if (right == guessed) {
            return;
        }
        for (int f = 0; f < features.size(); f++) {
            var row = rowOf(features.key(f));
            row.add(right, 1, step);
            row.add(guessed, -1, step);
        }
    }

    private Row rowOf(int key) {
        int slot = slot(key);
        var row = slotRows[slot];
        if (row != null) {
            return row;
        }
        row = new Row(key);
        slotRows[slot] = row;
        if (++rows * 2 > slotRows.length) {
            grow();
        }
        return row;
    }

    private int slot(int key) {
        int slot = key & (slotRows.length - 1);
        while (slotRows[slot] != null && slotRows[slot].key != key) {
            slot = (slot + 1) & (slotRows.length - 1);
        }
        return slot;
    }

    private void grow() {
        var old = slotRows;
        slotRows = new Row[old.length * 2];
        for (var row : old) {
            if (row != null) {
                slotRows[slot(row.key)] = row;
            }
        }
    }

    /** {@return the averaged weights, rounded to whole numbers; features that were seldom moved are left out} */
    LinearModel average() {
        var kept = new ArrayList<Row>();
        for (var row : slotRows) {
            if (row != null && row.updates >= MIN_UPDATES) {
                kept.add(row);
            }
        }
        return model(kept, scale(kept));
    }

    /** What one unit of the averages becomes. */
    private double scale(List<Row> kept) {
        var sizes = kept.stream()
                .flatMapToDouble(row -> IntStream.range(0, row.size).mapToDouble(i -> Math.abs(row.average(i, step))))
                .sorted()
                .toArray();
        return sizes.length == 0 ? 1 : STEPS / sizes[(int) ((sizes.length - 1) * MOST)];
    }

    private LinearModel model(List<Row> kept, double scale) {
        int total = kept.stream().mapToInt(row -> row.size).sum();
        var classes = new byte[total];
        var weights = new short[total];
        var keys = new int[kept.size()];
        var starts = new int[kept.size() + 1];
        int features = 0;
        int next = 0;
        for (var row : kept) {
            for (int i = 0; i < row.size; i++) {
                long weight = Math.round(row.average(i, step) * scale);
                if (weight != 0) {
                    classes[next] = (byte) row.label(i);
                    weights[next++] = (short) Math.clamp(weight, Short.MIN_VALUE, Short.MAX_VALUE);
                }
            }
            if (next > starts[features]) {
                keys[features++] = row.key;
                starts[features] = next;
            }
        }
        return new LinearModel(
                classCount,
                Arrays.copyOf(keys, features),
                Arrays.copyOf(starts, features + 1),
                Arrays.copyOf(classes, next),
                Arrays.copyOf(weights, next));
    }
}
