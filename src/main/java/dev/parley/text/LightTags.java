package dev.parley.text;

import java.util.List;

/**
 * The tags of one sentence's words as the parser's features see them.
 *
 * <p>A tag is a pair of part of speech and Penn tag, {@code VERB|VBD}: {@code fine} is the pair, {@code coarse} the part of
 * speech, both as hashes of their text.
 */
final class LightTags {

    private static final int SEEN_VERB = 1;
    private static final int SEEN_COMMA = 2;
    private static final int SEEN_NOUN = 4;
    private static final int SEEN_CONJUNCTION = 8;

    private final int[] fine;
    private final int[] coarse;
    /** How many verbs, commas, nouns and conjunctions stand before each word, for {@link #between}. */
    private final int[][] counts;

    LightTags(List<String> pairs) {
        fine = new int[pairs.size()];
        coarse = new int[pairs.size()];
        counts = new int[4][pairs.size() + 1];
        for (int i = 0; i < fine.length; i++) {
            var upos = pairs.get(i).substring(0, pairs.get(i).indexOf('|'));
            fine[i] = pairs.get(i).hashCode();
            coarse[i] = upos.hashCode();
            count(0, i, upos.equals("VERB") || upos.equals("AUX"));
            count(1, i, upos.equals("PUNCT"));
            count(2, i, upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON"));
            count(3, i, upos.equals("CCONJ") || upos.equals("SCONJ"));
        }
    }

    private void count(int kind, int word, boolean holds) {
        counts[kind][word + 1] = counts[kind][word] + (holds ? 1 : 0);
    }

    int fine(int word) {
        return fine[word];
    }

    int coarse(int word) {
        return coarse[word];
    }

    /** {@return bits for what stands between two words: verbs, punctuation, nouns, conjunctions} */
    int between(int left, int right) {
        if (left < 0 || right < 0 || right <= left + 1) {
            return -1;
        }
        return (seen(0, left, right) ? SEEN_VERB : 0)
                | (seen(1, left, right) ? SEEN_COMMA : 0)
                | (seen(2, left, right) ? SEEN_NOUN : 0)
                | (seen(3, left, right) ? SEEN_CONJUNCTION : 0);
    }

    private boolean seen(int kind, int left, int right) {
        return counts[kind][right] > counts[kind][left + 1];
    }
}
