package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

    @Test
    void breaksACycleOfWordsThatPreferEachOther() {
        float[][] score = {{-3, -99, -1}, {-4, -1, -99}};

        assertThat(TreeDecoder.heads(score)).containsExactly(0, 1);
    }

    @Test
    void keepsOneRootWhenTwoWordsWantToBeIt() {
        float[][] score = {{-1, -99, -5, -6}, {-2, -3, -99, -4}, {-7, -8, -1, -99}};

        assertThat(TreeDecoder.heads(score)).containsExactly(0, 1, 2);
    }

    @Test
    void findsTheBestTreeOfAllForSmallSentences() {
        var random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            var score = randomScores(random, 5);

            var heads = TreeDecoder.heads(score);

            assertThat(TreeDecoder.isTree(heads)).isTrue();
            assertThat(sum(score, heads)).isGreaterThanOrEqualTo(bestSum(score, new int[5], 0) - 1e-3);
        }
    }

    private static float[][] randomScores(Random random, int words) {
        var score = new float[words][words + 1];
        for (int w = 0; w < words; w++) {
            for (int h = 0; h <= words; h++) {
                score[w][h] = h == w + 1 ? -1e6f : -5 * random.nextFloat();
            }
        }
        return score;
    }

    private static double bestSum(float[][] score, int[] heads, int word) {
        if (word == heads.length) {
            return TreeDecoder.isTree(heads) ? sum(score, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h <= heads.length; h++) {
            heads[word] = h;
            best = Math.max(best, bestSum(score, heads, word + 1));
        }
        return best;
    }

    private static double sum(float[][] score, int[] heads) {
        double sum = 0;
        for (int w = 0; w < heads.length; w++) {
            sum += score[w][heads[w]];
        }
        return sum;
    }
}
