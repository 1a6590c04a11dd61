package dev.parley.text;

import java.util.List;

/** Finds names from left to right. May be shared by threads. */
final class LightNameFinder {

    private final LinearModel model;

    LightNameFinder(LinearModel model) {
        this.model = model;
    }

    /** {@return the names, in order} */
    List<Name> find(LightWords words, LightTags tags) {
        var found = new int[words.length()];
        var features = new LightNameFeatures(words, tags);
        var scores = new int[model.classCount()];
        int before = -1;
        int beforeThat = -1;
        for (int word = 0; word < found.length; word++) {
            model.score(features.collect(word, before, beforeThat), scores);
            found[word] = best(scores, before);
            beforeThat = before;
            before = found[word];
        }
        return NameTags.names(found);
    }

    private static int best(int[] scores, int before) {
        int best = NameTags.OUTSIDE;
        for (int tag = 1; tag < scores.length; tag++) {
            if (scores[tag] > scores[best] && NameTags.mayFollow(tag, before)) {
                best = tag;
            }
        }
        return best;
    }
}
