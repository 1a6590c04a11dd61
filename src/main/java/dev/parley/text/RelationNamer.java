package dev.parley.text;

import java.util.Arrays;

/** Names the relation of each word to its head. May be shared by threads. */
final class RelationNamer {

    private final LinearModel model;
    private final int rootRelation;

    /** @param rootRelation the class of the relation {@code root}, which the root's dependent has and no other word */
    RelationNamer(LinearModel model, int rootRelation) {
        this.model = model;
        this.rootRelation = rootRelation;
    }

    /** {@return for each word the index of its relation} */
    int[] name(LightWords words, LightTags tags, int[] heads) {
        var relations = new int[heads.length];
        Arrays.fill(relations, -1);
        var features = new RelationFeatures(words, tags, heads, relations);
        var scores = new int[model.classCount()];
        for (int word : RelationOrder.of(heads)) {
            if (heads[word] == heads.length) {
                relations[word] = rootRelation;
            } else {
                model.score(features.collect(word), scores);
                relations[word] = best(scores);
            }
        }
        return relations;
    }

    private int best(int[] scores) {
        int best = rootRelation == 0 ? 1 : 0;
        for (int i = 0; i < scores.length; i++) {
            if (i != rootRelation && scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
