package dev.parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the best sequence of name tags in which an inside tag follows its own kind (Viterbi), and reads names off it. */
final class NameDecoder {

    private static final int OUTSIDE = 0;

    /** The network names a little too much; measured best on UD English-GUM dev between 0.5 and 1.5. */
    private static final float OUTSIDE_BONUS = 1;

    private final List<String> tags;

    /** @param tags {@code O}, then for each type its beginning tag (odd index) and its inside tag (even index) */
    NameDecoder(List<String> tags) {
        this.tags = List.copyOf(tags);
    }

    /**
     * {@return the names, in order}
     *
     * @param scores one number per tag, for one word after the other, from {@code from} on
     */
    List<Name> names(float[] scores, int from, int words) {
        return spans(best(logSoftmax(scores, from, words), words));
    }

    /** Logarithms of what the scores say is likely, and the bonus. */
    private float[] logSoftmax(float[] scores, int from, int words) {
        int count = tags.size();
        var result = Arrays.copyOfRange(scores, from, from + words * count);
        for (int w = 0; w < words; w++) {
            double sum = 0;
            for (int t = 0; t < count; t++) {
                sum += Math.exp(result[w * count + t]);
            }
            float logarithm = (float) Math.log(sum);
            for (int t = 0; t < count; t++) {
                result[w * count + t] -= logarithm;
            }
            result[w * count + OUTSIDE] += OUTSIDE_BONUS;
        }
        return result;
    }

    private int[] best(float[] scores, int words) {
        int count = tags.size();
        var sums = new float[words][count];
        var previous = new int[words][count];
        for (int t = 0; t < count; t++) {
            sums[0][t] = isInside(t) ? Float.NEGATIVE_INFINITY : scores[t];
        }
        for (int w = 1; w < words; w++) {
            int any = argmax(sums[w - 1]);
            for (int t = 0; t < count; t++) {
                int best = any;
                if (isInside(t)) {
                    best = sums[w - 1][t] > sums[w - 1][t - 1] ? t : t - 1;
                }
                previous[w][t] = best;
                sums[w][t] = sums[w - 1][best] + scores[w * count + t];
            }
        }
        var path = new int[words];
        path[words - 1] = argmax(sums[words - 1]);
        for (int w = words - 1; w > 0; w--) {
            path[w - 1] = previous[w][path[w]];
        }
        return path;
    }

    private List<Name> spans(int[] path) {
        var names = new ArrayList<Name>();
        for (int start = 0; start < path.length; ) {
            int end = start + 1;
            if (path[start] != OUTSIDE) {
                while (end < path.length && path[end] == path[start] + 1) {
                    end++;
                }
                names.add(new Name(NameType.valueOf(tags.get(path[start]).substring(2)), start, end));
            }
            start = end;
        }
        return names;
    }

    private static boolean isInside(int tag) {
        return tag > OUTSIDE && tag % 2 == 0;
    }

    private static int argmax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
