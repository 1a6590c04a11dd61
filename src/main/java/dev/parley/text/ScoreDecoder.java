package dev.parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Turns the network's scores into tags, lemmas, one tree and names. */
final class ScoreDecoder {

    private static final String ROOT = "root";
    private static final String NAME = "PROPN";

    /** A word has at most one dependent of each of these groups. */
    private static final List<Set<String>> ONLY_ONE =
            List.of(Set.of("nsubj", "nsubj:pass", "csubj", "csubj:pass"), Set.of("obj"));

    private final Labels labels;
    private final NameDecoder names;
    private final int root;

    ScoreDecoder(Labels labels) {
        this.labels = labels;
        this.names = new NameDecoder(labels.names());
        this.root = labels.relations().indexOf(ROOT);
    }

    /** {@return the sentence that has this place in the batch, read} */
    ParsedSentence decode(EncoderScores scores, int place, List<String> forms) {
        int words = forms.size();
        int first = place * scores.words;
        var heads = TreeDecoder.heads(headScores(scores, first, words));
        var relations = relations(scores, place, heads);
        var parsed = new ArrayList<ParsedWord>();
        for (int w = 0; w < words; w++) {
            var upos =
                    labels.upos().get(best(scores.upos, first + w, labels.upos().size()));
            int script =
                    best(scores.lemmaScripts, first + w, labels.lemmaScripts().size());
            parsed.add(new ParsedWord(
                    labels.lemmaScripts().get(script).apply(forms.get(w), upos.equals(NAME)),
                    upos,
                    labels.xpos().get(best(scores.xpos, first + w, labels.xpos().size())),
                    heads[w] - 1,
                    labels.relations().get(relations[w])));
        }
        int tags = labels.names().size();
        return new ParsedSentence(parsed, names.names(scores.names, first * tags, words));
    }

    /** Logarithms of probabilities, over the heads of one word; the padding of the batch is left out. */
    private static float[][] headScores(EncoderScores scores, int first, int words) {
        var result = new float[words][];
        for (int w = 0; w < words; w++) {
            int from = (first + w) * (scores.words + 1);
            var row = Arrays.copyOfRange(scores.arcs, from, from + words + 1);
            row[w + 1] = Float.NEGATIVE_INFINITY;
            float largest = Float.NEGATIVE_INFINITY;
            for (float score : row) {
                largest = Math.max(largest, score);
            }
            double sum = 0;
            for (float score : row) {
                sum += Math.exp(score - largest);
            }
            float logarithm = largest + (float) Math.log(sum);
            for (int h = 0; h <= words; h++) {
                row[h] -= logarithm;
            }
            result[w] = row;
        }
        return result;
    }

    private int[] relations(EncoderScores scores, int place, int[] heads) {
        var byWord = new float[heads.length][];
        var relations = new int[heads.length];
        for (int w = 0; w < heads.length; w++) {
            int headRow = place * (scores.words + 1) + heads[w];
            byWord[w] = scores.relations(
                    place * scores.words + w, headRow, labels.relations().size());
            byWord[w][0] = Float.NEGATIVE_INFINITY;
            byWord[w][root] = heads[w] == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
            relations[w] = best(byWord[w], 0, byWord[w].length);
        }
        ONLY_ONE.forEach(group -> keepOne(group, heads, byWord, relations));
        return relations;
    }

    /** Relations are scored word by word, so a verb can get two subjects: all but the surest take their next best relation. */
    private void keepOne(Set<String> group, int[] heads, float[][] scores, int[] relations) {
        for (int w = 0; w < heads.length; w++) {
            for (int other = w + 1; other < heads.length; other++) {
                if (heads[other] == heads[w] && isOf(group, relations[w]) && isOf(group, relations[other])) {
                    int weaker = margin(group, scores[w]) < margin(group, scores[other]) ? w : other;
                    relations[weaker] = best(without(group, scores[weaker]), 0, scores[weaker].length);
                }
            }
        }
    }

    private boolean isOf(Set<String> group, int relation) {
        return group.contains(labels.relations().get(relation));
    }

    private float margin(Set<String> group, float[] scores) {
        var others = without(group, scores);
        return scores[best(scores, 0, scores.length)] - others[best(others, 0, others.length)];
    }

    private float[] without(Set<String> group, float[] scores) {
        var others = scores.clone();
        for (int r = 0; r < others.length; r++) {
            if (isOf(group, r)) {
                others[r] = Float.NEGATIVE_INFINITY;
            }
        }
        return others;
    }

    /** The best class of a row; class 0 means "unknown" and is never chosen. */
    private static int best(float[] scores, int row, int count) {
        int best = 1;
        for (int c = 2; c < count; c++) {
            if (scores[row * count + c] > scores[row * count + best]) {
                best = c;
            }
        }
        return best;
    }
}
