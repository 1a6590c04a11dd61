package dev.parley.text;

/** Finds each word's head, step by step and without looking back. May be shared by threads. */
final class LightParser {

    private final LinearModel model;

    LightParser(LinearModel model) {
        this.model = model;
    }

    /** {@return for each word its head; the root is the number of words} */
    int[] heads(LightWords words, LightTags tags) {
        var state = new ArcState(words.length());
        var features = new ArcFeatures(words, tags, state);
        var scores = new int[ArcState.TRANSITIONS];
        while (!state.isFinished()) {
            model.score(features.collect(), scores);
            int best = -1;
            for (int transition = 0; transition < scores.length; transition++) {
                if (state.allows(transition) && (best < 0 || scores[transition] > scores[best])) {
                    best = transition;
                }
            }
            state.apply(best);
        }
        return state.heads;
    }
}
