package dev.parley.text.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.parley.text.Labels;
import dev.parley.text.WordShape;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sentences as the arrays that the network multiplies, all padded to the longest. Closed with its manager. */
final class TrainingBatch {

    private static final float IMPOSSIBLE = -1e9f;

    private final NDManager manager;
    private final List<TrainingSentence> sentences;
    private final Labels labels;
    private final int pieces;
    private final int length;
    private final NDArray embeddings;
    private final NDArray heads;

    TrainingBatch(NDManager manager, List<TrainingSentence> sentences, Labels labels, PieceEmbeddings pieceEmbeddings) {
        this.manager = manager;
        this.sentences = sentences;
        this.labels = labels;
        pieces = sentences.stream().mapToInt(TrainingSentence::pieces).max().orElseThrow();
        length = sentences.stream().mapToInt(TrainingSentence::size).max().orElseThrow();
        embeddings = array(pieceEmbeddings.of(sentences, pieces), sentences.size(), pieces, EncoderNetwork.HIDDEN);
        heads = oneHot(length + 1, TrainingSentence.Word::head);
    }

    boolean hasSyntax() {
        return sentences.getFirst().hasSyntax;
    }

    float words() {
        return sentences.stream().mapToInt(TrainingSentence::size).sum();
    }

    NDArray embeddings() {
        return embeddings;
    }

    /** {@return for each word a one at its head, where 0 is the root} */
    NDArray heads() {
        return heads;
    }

    NDArray upos() {
        return oneHot(labels.upos().size(), TrainingSentence.Word::upos);
    }

    NDArray xpos() {
        return oneHot(labels.xpos().size(), TrainingSentence.Word::xpos);
    }

    NDArray lemmaScripts() {
        return oneHot(labels.lemmaScripts().size(), TrainingSentence.Word::lemmaScript);
    }

    NDArray relations() {
        return oneHot(labels.relations().size(), TrainingSentence.Word::relation);
    }

    private NDArray oneHot(int classes, ToIntFunction<TrainingSentence.Word> classOf) {
        var values = new float[sentences.size() * length * classes];
        for (int s = 0; s < sentences.size(); s++) {
            var words = sentences.get(s).words;
            for (int w = 0; w < words.size(); w++) {
                int index = classOf.applyAsInt(words.get(w));
                if (index >= 0) {
                    values[(s * length + w) * classes + index] = 1;
                }
            }
        }
        return array(values, sentences.size(), length, classes);
    }

    /** {@return ones at the admissible tags of each word; padding admits all, and so costs nothing} */
    NDArray nameTags() {
        int tags = labels.names().size();
        var values = new float[sentences.size() * length * tags];
        for (int s = 0; s < sentences.size(); s++) {
            for (int w = 0; w < length; w++) {
                var words = sentences.get(s).words;
                long mask = w < words.size() ? words.get(w).nameTags() : -1;
                for (int t = 0; t < tags; t++) {
                    values[(s * length + w) * tags + t] = (mask >> t) & 1;
                }
            }
        }
        return array(values, sentences.size(), length, tags);
    }

    /** {@return what to add to the scores of heads: no word governs itself, and padding governs nothing} */
    NDArray impossibleHeads() {
        var values = new float[sentences.size() * length * (length + 1)];
        for (int s = 0; s < sentences.size(); s++) {
            for (int w = 0; w < length; w++) {
                for (int h = 0; h <= length; h++) {
                    boolean impossible = h > sentences.get(s).size() || h == w + 1;
                    values[(s * length + w) * (length + 1) + h] = impossible ? IMPOSSIBLE : 0;
                }
            }
        }
        return array(values, sentences.size(), length, length + 1);
    }

    NDArray attentionBias() {
        var values = new float[sentences.size() * pieces];
        for (int s = 0; s < sentences.size(); s++) {
            for (int p = sentences.get(s).pieces(); p < pieces; p++) {
                values[s * pieces + p] = IMPOSSIBLE;
            }
        }
        return array(values, sentences.size(), 1, 1, pieces);
    }

    NDArray shapes() {
        var values = new float[sentences.size() * pieces * WordShape.SIZE];
        for (int s = 0; s < sentences.size(); s++) {
            var encoded = sentences.get(s).encoded;
            for (int w = 0; w < encoded.forms().size(); w++) {
                for (int p = encoded.firstPiece()[w]; p < encoded.firstPiece()[w + 1]; p++) {
                    System.arraycopy(
                            encoded.shapes(),
                            w * WordShape.SIZE,
                            values,
                            (s * pieces + p) * WordShape.SIZE,
                            WordShape.SIZE);
                }
            }
        }
        return array(values, sentences.size(), pieces, WordShape.SIZE);
    }

    /** {@return weights that make a word the mean of its pieces, and the root the piece that starts the sentence} */
    NDArray pool() {
        var values = new float[sentences.size() * (length + 1) * pieces];
        for (int s = 0; s < sentences.size(); s++) {
            var first = sentences.get(s).encoded.firstPiece();
            values[s * (length + 1) * pieces] = 1;
            for (int w = 0; w < sentences.get(s).size(); w++) {
                for (int p = first[w]; p < first[w + 1]; p++) {
                    values[(s * (length + 1) + w + 1) * pieces + p] = 1f / (first[w + 1] - first[w]);
                }
            }
        }
        return array(values, sentences.size(), length + 1, pieces);
    }

    /** The copy owns its memory; the array that Java's numbers are wrapped in does not. */
    private NDArray array(float[] values, long... shape) {
        try (var borrowed = manager.create(values, new Shape(shape))) {
            return borrowed.duplicate();
        }
    }
}
