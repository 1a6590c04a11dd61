package dev.parley.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the light parser's steps from trees, also from places that only its own mistakes lead to (Goldberg and Nivre
 * 2013, algorithm 3).
 */
final class ParserTrainer {

    /** Epochs in which the right steps alone are followed. */
    private static final int SHELTERED_EPOCHS = 1;

    /** How often a wrong step is followed after that. */
    private static final double EXPLORATION = 0.9;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final int epochs;

    ParserTrainer(int epochs) {
        this.epochs = epochs;
    }

    /** A sentence with the tags that the tagger gives it, not the right ones. */
    static final class Example {

        final LightWords words;
        final LightTags tags;
        final int[] heads;
        final int[] relations;

        Example(LightWords words, LightTags tags, int[] heads, int[] relations) {
            this.words = words;
            this.tags = tags;
            this.heads = heads;
            this.relations = relations;
        }
    }

    LinearModel train(List<Example> given, Random random) {
        var examples = new ArrayList<>(given);
        var perceptron = new AveragedPerceptron(ArcState.TRANSITIONS);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            for (var example : examples) {
                learn(example, perceptron, epoch < SHELTERED_EPOCHS ? 0 : EXPLORATION, random);
            }
        }
        return perceptron.average();
    }

    private static void learn(Example example, AveragedPerceptron perceptron, double exploration, Random random) {
        var state = new ArcState(example.heads.length);
        var oracle = new ArcOracle(example.heads);
        var features = new ArcFeatures(example.words, example.tags, state);
        var scores = new float[ArcState.TRANSITIONS];
        var costs = new int[ArcState.TRANSITIONS];
        while (!state.isFinished()) {
            int cheapest = costs(state, oracle, costs);
            var keys = features.collect();
            perceptron.score(keys, scores);
            int guess = best(costs, scores, IMPOSSIBLE - 1);
            int right = best(costs, scores, cheapest);
            boolean isRight = costs[guess] == cheapest;
            perceptron.learn(keys, isRight ? guess : right, guess);
            state.apply(isRight || random.nextDouble() < exploration ? guess : right);
        }
    }

    /** Sets each step's cost; returns the least. */
    private static int costs(ArcState state, ArcOracle oracle, int[] costs) {
        int cheapest = IMPOSSIBLE;
        for (int transition = 0; transition < costs.length; transition++) {
            costs[transition] = state.allows(transition) ? oracle.cost(state, transition) : IMPOSSIBLE;
            cheapest = Math.min(cheapest, costs[transition]);
        }
        return cheapest;
    }

    private static int best(int[] costs, float[] scores, int maxCost) {
        int best = -1;
        for (int transition = 0; transition < scores.length; transition++) {
            if (costs[transition] <= maxCost && (best < 0 || scores[transition] > scores[best])) {
                best = transition;
            }
        }
        return best;
    }
}
