package dev.parley.text;

/** What the light reader looks at to tag a word from left to right. */
final class LightTagFeatures {

    private LightTagFeatures() {}

    /**
     * Collects the features of one word.
     *
     * @param at the word's place in the arrays of {@code words}
     * @param before the tag of the word before, -1 at the start
     * @param beforeThat the tag of the word before that
     */
    static void collect(LightWords words, int at, int before, int beforeThat, FeatureKeys keys) {
        keys.clear();
        var w = words.word;
        int headline = words.isHeadline() ? 1 : 0;
        keys.add(0, 0);
        keys.add(1, w[at]);
        keys.add(2, words.suffix2[at]);
        keys.add(3, words.suffix3[at]);
        keys.add(4, words.suffix4[at]);
        keys.add(5, words.prefix2[at]);
        keys.add(6, words.prefix3[at]);
        keys.add(7, words.shape[at], headline, at == LightWords.PAD ? 1 : 0);
        keys.add(8, words.shape[at], words.suffix3[at]);
        keys.add(9, before);
        keys.add(10, before, beforeThat);
        keys.add(11, before, w[at]);
        keys.add(12, before, words.suffix3[at]);
        keys.add(13, w[at - 1]);
        keys.add(14, w[at - 2]);
        keys.add(15, w[at + 1]);
        keys.add(16, w[at + 2]);
        keys.add(17, w[at - 1], w[at]);
        keys.add(18, w[at], w[at + 1]);
        keys.add(19, words.suffix3[at - 1]);
        keys.add(20, words.suffix3[at + 1]);
        keys.add(21, words.suffix3[at + 1], before);
        keys.add(22, words.shape[at + 1], words.shape[at]);
        keys.add(23, words.shape[at - 1], words.shape[at]);
        keys.add(24, words.lists[at], words.shape[at]);
        keys.add(25, w[at + 1], before);
        keys.add(26, words.suffix2[at], words.suffix2[at + 1], before);
        keys.add(27, words.suffix3[at + 2]);
        keys.add(28, words.shape[at], headline, before);
    }
}
