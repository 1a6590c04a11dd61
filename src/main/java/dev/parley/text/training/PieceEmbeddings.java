package dev.parley.text.training;

import java.util.List;

/** The encoder's embeddings, which stay as they are: piece, position and token type, normalised. */
final class PieceEmbeddings {

    private static final int HIDDEN = EncoderNetwork.HIDDEN;
    private static final double EPSILON = 1e-12;

    private final float[] pieces;
    private final float[] positions;
    private final float[] type;
    private final float[] scale;
    private final float[] shift;

    PieceEmbeddings(Weights weights) {
        pieces = weights.get("embeddings.word_embeddings.weight").values;
        positions = weights.get("embeddings.position_embeddings.weight").values;
        type = weights.get("embeddings.token_type_embeddings.weight").values;
        scale = weights.get("embeddings.LayerNorm.weight").values;
        shift = weights.get("embeddings.LayerNorm.bias").values;
    }

    /** {@return the embeddings of sentences that are padded to a length, one after the other} */
    float[] of(List<TrainingSentence> sentences, int length) {
        var result = new float[sentences.size() * length * HIDDEN];
        for (int s = 0; s < sentences.size(); s++) {
            var ids = sentences.get(s).encoded.pieces();
            for (int p = 0; p < length; p++) {
                embed(p < ids.length ? ids[p] : 0, p, result, (s * length + p) * HIDDEN);
            }
        }
        return result;
    }

    private void embed(int piece, int position, float[] result, int at) {
        double mean = 0;
        for (int k = 0; k < HIDDEN; k++) {
            result[at + k] = pieces[piece * HIDDEN + k] + positions[position * HIDDEN + k] + type[k];
            mean += result[at + k] / HIDDEN;
        }
        double variance = 0;
        for (int k = 0; k < HIDDEN; k++) {
            variance += (result[at + k] - mean) * (result[at + k] - mean) / HIDDEN;
        }
        double factor = 1 / Math.sqrt(variance + EPSILON);
        for (int k = 0; k < HIDDEN; k++) {
            result[at + k] = (float) ((result[at + k] - mean) * factor) * scale[k] + shift[k];
        }
    }
}
