package dev.parley.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns to tag from sentences with tags. */
final class TaggerTrainer {

    private final List<String> labels;
    private final WordLists wordLists;
    private final int epochs;

    TaggerTrainer(List<String> labels, WordLists wordLists, int epochs) {
        this.labels = List.copyOf(labels);
        this.wordLists = wordLists;
        this.epochs = epochs;
    }

    private static final class Example {

        final LightWords words;
        final int[] tags;

        Example(LightWords words, int[] tags) {
            this.words = words;
            this.tags = tags;
        }
    }

    LinearModel train(List<TrainingSentence> sentences, Random random) {
        var examples = new ArrayList<Example>();
        for (var sentence : sentences) {
            var tags = sentence.tags().stream().mapToInt(labels::indexOf).toArray();
            examples.add(new Example(new LightWords(sentence.forms(), wordLists), tags));
        }
        var perceptron = new AveragedPerceptron(labels.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            examples.forEach(example -> learn(example, perceptron));
        }
        return perceptron.average();
    }

    private static void learn(Example example, AveragedPerceptron perceptron) {
        var keys = new FeatureKeys();
        var scores = new float[perceptron.classCount()];
        int before = -1;
        int beforeThat = -1;
        for (int i = 0; i < example.tags.length; i++) {
            LightTagFeatures.collect(example.words, LightWords.PAD + i, before, beforeThat, keys);
            perceptron.score(keys, scores);
            int guess = best(scores);
            perceptron.learn(keys, example.tags[i], guess);
            beforeThat = before;
            before = guess;
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
