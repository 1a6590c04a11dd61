package dev.parley.text;

import dev.parley.text.ParserTrainer.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns to name relations from right trees; the names above and before a word are its own guesses. */
final class RelationTrainer {

    private final int relations;
    private final int rootRelation;
    private final int epochs;

    RelationTrainer(int relations, int rootRelation, int epochs) {
        this.relations = relations;
        this.rootRelation = rootRelation;
        this.epochs = epochs;
    }

    LinearModel train(List<Example> given, Random random) {
        var examples = new ArrayList<>(given);
        var perceptron = new AveragedPerceptron(relations);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            examples.forEach(example -> learn(example, perceptron));
        }
        return perceptron.average();
    }

    private void learn(Example example, AveragedPerceptron perceptron) {
        var guesses = new int[example.heads.length];
        Arrays.fill(guesses, -1);
        var features = new RelationFeatures(example.words, example.tags, example.heads, guesses);
        var scores = new float[relations];
        for (int word : RelationOrder.of(example.heads)) {
            if (example.heads[word] == example.heads.length) {
                guesses[word] = rootRelation;
                continue;
            }
            var keys = features.collect(word);
            perceptron.score(keys, scores);
            guesses[word] = best(scores);
            perceptron.learn(keys, example.relations[word], guesses[word]);
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
