package dev.parley.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * What the network says about a batch of sentences, in one array per question; words that pad a short sentence have
 * meaningless scores.
 *
 * <p>With {@code W} words in the longest sentence, word {@code w} of sentence {@code s} has row {@code s * W + w} in the
 * arrays of words, and row {@code s * (W + 1) + w + 1} in those of heads, where row {@code s * (W + 1)} is the root.
 */
final class EncoderScores {

    /** Length of the vectors whose products are the scores of relations. */
    private static final int RELATION_SIZE = 128;

    final int words;
    final float[] upos;
    final float[] xpos;
    final float[] lemmaScripts;
    final float[] names;
    /** For each word the scores of {@code W + 1} heads. */
    final float[] arcs;

    private final float[] relationOfWord;
    private final float[] relationOfHead;
    private final float[] relationProduct;
    private final float[] headVectors;

    private EncoderScores(OrtSession.Result outputs, int words) throws OrtException {
        this.words = words;
        upos = array(outputs, "upos");
        xpos = array(outputs, "xpos");
        lemmaScripts = array(outputs, "rule");
        names = array(outputs, "ner");
        arcs = array(outputs, "arc");
        relationOfWord = array(outputs, "relD");
        relationOfHead = array(outputs, "relH");
        relationProduct = array(outputs, "relT");
        headVectors = array(outputs, "relE");
    }

    /** Copies the outputs, whose memory is the network's. */
    static EncoderScores copyOf(OrtSession.Result outputs, int words) throws OrtException {
        return new EncoderScores(outputs, words);
    }

    /**
     * {@return the scores of the relations between a word and its head}
     *
     * @param row the word's row
     * @param headRow the head's row
     */
    float[] relations(int row, int headRow, int count) {
        var scores = new float[count];
        for (int r = 0; r < count; r++) {
            float score = relationOfWord[row * count + r] + relationOfHead[headRow * count + r];
            int product = (row * count + r) * RELATION_SIZE;
            int head = headRow * RELATION_SIZE;
            for (int k = 0; k < RELATION_SIZE; k++) {
                score += relationProduct[product + k] * headVectors[head + k];
            }
            scores[r] = score;
        }
        return scores;
    }

    private static float[] array(OrtSession.Result outputs, String name) throws OrtException {
        var tensor = (OnnxTensor) outputs.get(name)
                .orElseThrow(() -> new IllegalStateException("the reader's model has no output '%s'".formatted(name)));
        return tensor.getFloatBuffer().array();
    }
}
