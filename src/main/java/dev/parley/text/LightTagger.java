package dev.parley.text;

/** Tags words from left to right, each with a pair of part of speech and Penn tag. May be shared by threads. */
final class LightTagger {

    private final LinearModel model;

    LightTagger(LinearModel model) {
        this.model = model;
    }

    /** {@return for each word the index of its tag} */
    int[] tag(LightWords words) {
        var tags = new int[words.length()];
        var keys = new FeatureKeys();
        var scores = new int[model.classCount()];
        int before = -1;
        int beforeThat = -1;
        for (int i = 0; i < tags.length; i++) {
            LightTagFeatures.collect(words, LightWords.PAD + i, before, beforeThat, keys);
            model.score(keys, scores);
            tags[i] = best(scores);
            beforeThat = before;
            before = tags[i];
        }
        return tags;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
