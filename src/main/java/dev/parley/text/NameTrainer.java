package dev.parley.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns to find names. Where a corpus leaves a word's tag open, the likeliest of those that it may have counts as right,
 * so that corpora which mark different types teach one model.
 */
final class NameTrainer {

    /** Epochs on complete sentences alone, so that every type is known before any is left open. */
    private static final int FIRST_EPOCHS = 2;

    /** How often a complete sentence is learnt from in an epoch; chosen on GUM's dev part. */
    private static final int COMPLETE_TIMES = 3;

    private final int epochs;

    NameTrainer(int epochs) {
        this.epochs = epochs;
    }

    /** A sentence with the tags that the tagger gives it, and for each word the bits of the name tags it may have. */
    static final class Example {

        final LightWords words;
        final LightTags tags;
        final int[] admissible;

        Example(LightWords words, LightTags tags, int[] admissible) {
            this.words = words;
            this.tags = tags;
            this.admissible = admissible;
        }
    }

    /**
     * Learns.
     *
     * @param complete sentences whose every name is marked; learnt first, and more often than the others
     * @param partial sentences in which some types are not marked
     */
    LinearModel train(List<Example> complete, List<Example> partial, Random random) {
        var perceptron = new AveragedPerceptron(NameTags.COUNT);
        var first = new ArrayList<>(complete);
        for (int epoch = 0; epoch < FIRST_EPOCHS; epoch++) {
            Collections.shuffle(first, random);
            first.forEach(example -> learn(example, perceptron));
        }
        var all = new ArrayList<>(partial);
        for (int times = 0; times < COMPLETE_TIMES; times++) {
            all.addAll(complete);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(all, random);
            all.forEach(example -> learn(example, perceptron));
        }
        return perceptron.average();
    }

    private static void learn(Example example, AveragedPerceptron perceptron) {
        var features = new LightNameFeatures(example.words, example.tags);
        var scores = new float[NameTags.COUNT];
        int before = -1;
        int beforeThat = -1;
        for (int word = 0; word < example.admissible.length; word++) {
            var keys = features.collect(word, before, beforeThat);
            perceptron.score(keys, scores);
            int guess = best(scores, -1, before);
            if ((example.admissible[word] & 1 << guess) == 0) {
                int right = best(scores, example.admissible[word], before);
                perceptron.learn(keys, right, guess);
            } else {
                perceptron.learn(keys, guess, guess);
            }
            beforeThat = before;
            before = guess;
        }
    }

    /** The best tag of those in the bits; one that may not follow only where nothing else is left. */
    private static int best(float[] scores, int bits, int before) {
        int best = -1;
        int bestAnywhere = -1;
        for (int tag = 0; tag < scores.length; tag++) {
            if ((bits & 1 << tag) == 0) {
                continue;
            }
            if (bestAnywhere < 0 || scores[tag] > scores[bestAnywhere]) {
                bestAnywhere = tag;
            }
            if (NameTags.mayFollow(tag, before) && (best < 0 || scores[tag] > scores[best])) {
                best = tag;
            }
        }
        return best < 0 ? bestAnywhere : best;
    }
}
