package dev.parley.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the best dependency tree: each word's best head where those make a tree with one root, else the maximum spanning
 * arborescence of Chu, Liu and Edmonds for each of the likeliest roots.
 *
 * <p>Scores are {@code score[w][h]}, logarithms of probabilities, of word {@code w} (0-based) having head {@code h}, which
 * is 0 for the root and else the 1-based word.
 */
final class TreeDecoder {

    private static final int ROOTS_TRIED = 5;
    private static final float IMPOSSIBLE = -1e9f;

    private TreeDecoder() {}

    /** {@return for each word its head: 0 for the root, else the 1-based word} */
    static int[] heads(float[][] score) {
        var best = bestHeads(score);
        return isTree(best) ? best : bestTree(score);
    }

    private static int[] bestHeads(float[][] score) {
        var heads = new int[score.length];
        for (int w = 0; w < heads.length; w++) {
            int best = w == 0 && score[0].length > 2 ? 2 : 0;
            for (int h = 0; h < score[w].length; h++) {
                if (h != w + 1 && score[w][h] > score[w][best]) {
                    best = h;
                }
            }
            heads[w] = best;
        }
        return heads;
    }

    static boolean isTree(int[] heads) {
        int roots = 0;
        for (int w = 0; w < heads.length; w++) {
            roots += heads[w] == 0 ? 1 : 0;
            int steps = 0;
            int at = w + 1;
            while (at != 0 && steps++ <= heads.length) {
                at = heads[at - 1];
            }
            if (at != 0) {
                return false;
            }
        }
        return roots == 1;
    }

    private static int[] bestTree(float[][] score) {
        int[] best = {};
        double bestSum = Double.NEGATIVE_INFINITY;
        var roots = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(w -> -score[w][0]))
                .limit(ROOTS_TRIED)
                .toList();
        for (int root : roots) {
            var heads = spanningTree(withRoot(score, root));
            double sum = 0;
            for (int w = 0; w < score.length; w++) {
                sum += score[w][heads[w + 1]];
            }
            if (sum > bestSum) {
                bestSum = sum;
                best = Arrays.copyOfRange(heads, 1, heads.length);
            }
        }
        return best;
    }

    /** Node 0 becomes the root and only {@code root} may hang on it. */
    private static float[][] withRoot(float[][] score, int root) {
        int n = score.length;
        var graph = new float[n + 1][n + 1];
        Arrays.fill(graph[0], IMPOSSIBLE);
        for (int w = 0; w < n; w++) {
            for (int h = 0; h <= n; h++) {
                boolean allowed = h != w + 1 && (h == 0) == (w == root);
                graph[w + 1][h] = allowed ? score[w][h] : IMPOSSIBLE;
            }
        }
        return graph;
    }

    /** Chu-Liu-Edmonds: take each node's best head; contract a cycle to one node, solve that, open the cycle again. */
    private static int[] spanningTree(float[][] score) {
        int n = score.length;
        var heads = new int[n];
        for (int node = 1; node < n; node++) {
            int best = node == 1 ? (n > 2 ? 2 : 0) : 1;
            for (int head = 0; head < n; head++) {
                if (head != node && score[node][head] > score[node][best]) {
                    best = head;
                }
            }
            heads[node] = best;
        }
        var inCycle = cycle(heads);
        return inCycle.length == 0 ? heads : new Contraction(score, heads, inCycle).solve();
    }

    /** {@return for each node whether it is on the first cycle found; empty when there is none} */
    private static boolean[] cycle(int[] heads) {
        var seenFrom = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at > 0 && seenFrom[at] == 0) {
                seenFrom[at] = start;
                at = heads[at];
            }
            if (at > 0 && seenFrom[at] == start) {
                var inCycle = new boolean[heads.length];
                for (int node = at; !inCycle[node]; node = heads[node]) {
                    inCycle[node] = true;
                }
                return inCycle;
            }
        }
        return new boolean[0];
    }

    /** A graph whose cycle has become one node, the last. */
    private static final class Contraction {

        private final float[][] score;
        private final int[] heads;
        private final boolean[] inCycle;
        private final int[] outside;
        private final float[][] small;
        /** For each outside head of the cycle: the node of the cycle that it would take. */
        private final int[] entered;
        /** For each outside node with its head in the cycle: that head. */
        private final int[] left;

        Contraction(float[][] score, int[] heads, boolean[] inCycle) {
            this.score = score;
            this.heads = heads;
            this.inCycle = inCycle;
            outside = IntStream.range(0, heads.length).filter(i -> !inCycle[i]).toArray();
            small = new float[outside.length + 1][outside.length + 1];
            entered = new int[outside.length];
            left = new int[outside.length];
            for (int i = 0; i < outside.length; i++) {
                connect(i);
            }
        }

        private void connect(int i) {
            int cycle = outside.length;
            small[cycle][i] = Float.NEGATIVE_INFINITY;
            small[i][cycle] = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < outside.length; j++) {
                small[i][j] = score[outside[i]][outside[j]];
            }
            for (int node = 1; node < heads.length; node++) {
                if (!inCycle[node]) {
                    continue;
                }
                float gain = score[node][outside[i]] - score[node][heads[node]];
                if (gain > small[cycle][i]) {
                    small[cycle][i] = gain;
                    entered[i] = node;
                }
                if (score[outside[i]][node] > small[i][cycle]) {
                    small[i][cycle] = score[outside[i]][node];
                    left[i] = node;
                }
            }
        }

        int[] solve() {
            int cycle = outside.length;
            var solved = spanningTree(small);
            var result = heads.clone();
            for (int i = 1; i < outside.length; i++) {
                result[outside[i]] = solved[i] == cycle ? left[i] : outside[solved[i]];
            }
            result[entered[solved[cycle]]] = outside[solved[cycle]];
            return result;
        }
    }
}
