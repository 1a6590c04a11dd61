package dev.parley.text;

/**
 * What the light reader looks at to name the relation of a word to its head, once the tree stands: both words, their
 * neighbours, the word's other relatives, and the relations already named above it and before it.
 */
final class RelationFeatures {

    private static final int FARTHEST = 6;

    private final LightWords words;
    private final LightTags tags;
    private final int[] heads;
    private final int[] relations;
    private final FeatureKeys keys = new FeatureKeys();

    /**
     * @param heads each word's head; the root is the number of words
     * @param relations the relations named so far, -1 elsewhere; changes from call to call
     */
    RelationFeatures(LightWords words, LightTags tags, int[] heads, int[] relations) {
        this.words = words;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
    }

    FeatureKeys collect(int word) {
        keys.clear();
        int head = heads[word];
        int side = word < head ? 0 : 1;
        int distance = Math.min(FARTHEST, Math.abs(word - head));
        arc(word, head, side);
        keys.add(20, distance, side, fine(word), fine(head));
        keys.add(21, tags.between(Math.min(word, head), Math.max(word, head)), side, fine(word), fine(head));
        neighbours(word, head, side);
        relatives(word, head, side);
        int above = head < heads.length ? relations[head] : -2;
        keys.add(40, above, fine(word), fine(head));
        keys.add(41, above, word(word));
        keys.add(42, above, coarse(word), side, coarse(head));
        return keys;
    }

    private void arc(int word, int head, int side) {
        keys.add(0, side);
        keys.add(1, word(word), fine(word));
        keys.add(2, fine(word), side);
        keys.add(3, word(head), side, coarse(word));
        keys.add(4, fine(head), side);
        keys.add(5, fine(word), fine(head), side);
        keys.add(6, word(word), fine(head), side);
        keys.add(7, fine(word), word(head), side);
        keys.add(8, word(word), word(head), side);
        keys.add(9, suffix(word), coarse(word), coarse(head), side);
        keys.add(10, suffix(head), coarse(head), coarse(word), side);
        keys.add(11, word(word), side);
        keys.add(12, lists(word), fine(word), lists(head), fine(head));
        keys.add(13, word(word), coarse(word), coarse(head), side);
    }

    private void neighbours(int word, int head, int side) {
        keys.add(22, fine(word - 1), fine(word), fine(head));
        keys.add(23, fine(word + 1), fine(word), fine(head));
        keys.add(24, word(word - 1), coarse(word), side);
        keys.add(25, word(word + 1), coarse(word), side);
        keys.add(26, fine(head - 1), fine(head), fine(word), side);
        keys.add(27, fine(head + 1), fine(head), fine(word), side);
        keys.add(28, word(head - 1), coarse(head), coarse(word), side);
        keys.add(29, word(head + 1), coarse(head), coarse(word), side);
    }

    private void relatives(int word, int head, int side) {
        int previous = -1;
        for (int other = 0; other < heads.length; other++) {
            if (heads[other] == word) {
                int place = other < word ? 0 : 1;
                keys.add(30, word(other), coarse(word), coarse(head), side);
                keys.add(31, fine(other), place, fine(word), side);
                keys.add(32, word(other), fine(other), place);
            } else if (heads[other] == head && other != word) {
                int place = (other < word ? 0 : 1) + (other < head ? 0 : 2);
                keys.add(33, word(other), place, coarse(word), side);
                keys.add(34, fine(other), place, fine(word), fine(head));
                previous = other < word ? other : previous;
            }
        }
        keys.add(35, previous < 0 ? -1 : relations[previous], fine(word), fine(head), side);
        keys.add(36, previous < 0 ? -1 : relations[previous], word(word), side);
    }

    private int word(int word) {
        return isOutside(word) ? outside(word) : words.word[LightWords.PAD + word];
    }

    private int suffix(int word) {
        return isOutside(word) ? 7 : words.suffix3[LightWords.PAD + word];
    }

    private int lists(int word) {
        return isOutside(word) ? -1 : words.lists[LightWords.PAD + word];
    }

    private int fine(int word) {
        return isOutside(word) ? outside(word) : tags.fine(word);
    }

    private int coarse(int word) {
        return isOutside(word) ? outside(word) : tags.coarse(word);
    }

    private boolean isOutside(int word) {
        return word < 0 || word >= heads.length;
    }

    private int outside(int word) {
        return word < 0 ? -7 : word == heads.length ? -8 : -9;
    }
}
