package dev.parley.text;

/** What the light reader looks at to find names from left to right. */
final class LightNameFeatures {

    private final LightWords words;
    private final LightTags tags;
    private final FeatureKeys keys = new FeatureKeys();

    LightNameFeatures(LightWords words, LightTags tags) {
        this.words = words;
        this.tags = tags;
    }

    /**
     * Collects the features of one word.
     *
     * @param word its 0-based place in the sentence
     * @param before the name tag of the word before, -1 at the start
     * @param beforeThat the name tag of the word before that
     */
    FeatureKeys collect(int word, int before, int beforeThat) {
        keys.clear();
        int at = LightWords.PAD + word;
        int headline = words.isHeadline() ? 1 : 0;
        var w = words.word;
        keys.add(0, before);
        keys.add(1, before, beforeThat);
        keys.add(2, w[at], before);
        keys.add(3, w[at]);
        keys.add(4, words.shape[at], before, headline, word == 0 ? 1 : 0);
        keys.add(5, words.suffix2[at], words.shape[at]);
        keys.add(6, words.suffix3[at], words.shape[at]);
        keys.add(7, words.suffix4[at], words.shape[at]);
        keys.add(8, words.prefix2[at], words.shape[at]);
        keys.add(9, words.prefix3[at], words.shape[at]);
        keys.add(10, words.shape[at - 1], words.shape[at], words.shape[at + 1], headline);
        window(at, before);
        tagsAround(word, before);
        lists(at, before, headline);
        return keys;
    }

    private void window(int at, int before) {
        var w = words.word;
        keys.add(20, w[at - 1]);
        keys.add(21, w[at + 1]);
        keys.add(22, w[at - 2]);
        keys.add(23, w[at + 2]);
        keys.add(24, w[at - 1], w[at]);
        keys.add(25, w[at], w[at + 1]);
        keys.add(26, w[at - 1], before, words.shape[at]);
        keys.add(27, w[at + 1], before, words.shape[at]);
        keys.add(28, words.suffix3[at - 1], words.shape[at]);
        keys.add(29, words.suffix3[at + 1], words.shape[at]);
        keys.add(30, w[at - 2], w[at - 1], words.shape[at]);
        keys.add(31, w[at + 1], w[at + 2], words.shape[at]);
        keys.add(32, w[at - 1], w[at + 1], words.shape[at]);
    }

    private void tagsAround(int word, int before) {
        int here = tags.fine(word);
        int left = word > 0 ? tags.fine(word - 1) : -1;
        int right = word + 1 < words.length() ? tags.fine(word + 1) : -2;
        int at = LightWords.PAD + word;
        keys.add(40, here, before);
        keys.add(41, left, here, right);
        keys.add(42, here, words.shape[at], right);
        keys.add(43, here, words.suffix3[at]);
    }

    private void lists(int at, int before, int headline) {
        var lists = words.lists;
        keys.add(50, lists[at], words.shape[at], before, headline);
        keys.add(51, lists[at], lists[at + 1], words.shape[at], words.shape[at + 1]);
        keys.add(52, lists[at - 1], lists[at], words.shape[at], before);
        keys.add(53, lists[at], words.word[at + 1], words.shape[at]);
        keys.add(54, lists[at - 1], words.shape[at - 1], words.shape[at], words.word[at + 1]);
        keys.add(55, lists[at - 2], lists[at - 1], words.shape[at], before);
        keys.add(56, lists[at + 1], lists[at + 2], words.shape[at], before);
    }
}
