package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final int COLOUR = 1;
    private static final int SHAPE = 2;

    private static FeatureKeys features(int colour, int shape) {
        var keys = new FeatureKeys();
        keys.add(COLOUR, colour);
        keys.add(SHAPE, shape);
        return keys;
    }

    /** Class 1 where the colour is 7, else class 0; the shape says nothing. Every guess was wrong. */
    private static LinearModel trained() {
        var perceptron = new AveragedPerceptron(2);
        for (int i = 0; i < 60; i++) {
            int right = i % 2;
            perceptron.learn(features(right == 1 ? 7 : 3, i % 4), right, 1 - right);
        }
        return perceptron.average();
    }

    private static int best(LinearModel model, FeatureKeys keys) {
        var scores = new int[model.classCount()];
        model.score(keys, scores);
        return scores[1] > scores[0] ? 1 : 0;
    }

    @Test
    void learnsWhatSetsClassesApart() {
        var model = trained();

        assertThat(best(model, features(7, 2))).isEqualTo(1);
        assertThat(best(model, features(3, 2))).isZero();
    }

    @Test
    void scoresUnknownFeaturesWithNothing() {
        var scores = new int[] {5, 5};

        trained().score(features(1000, 1000), scores);

        assertThat(scores).containsExactly(0, 0);
    }

    @Test
    void comesBackFromItsFileAsItWas() throws IOException {
        var model = trained();
        var file = bytes(model);

        var again = LinearModel.read(new DataInputStream(new ByteArrayInputStream(file)));

        assertThat(bytes(again)).isEqualTo(file);
        assertThat(best(again, features(7, 0))).isEqualTo(1);
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
