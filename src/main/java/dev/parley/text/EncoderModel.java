package dev.parley.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The neural network: sentences in, scores for every word out. May be shared by threads; each call uses the thread that
 * makes it and no other, so that articles, not matrices, are spread over the machine.
 */
final class EncoderModel implements AutoCloseable {

    /** Added to the attention that a padding piece would get, so that it gets none. */
    private static final float NO_ATTENTION = -1e9f;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @param model an ONNX file with the inputs and outputs that docs/READER.md lists */
    EncoderModel(byte[] model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's model does not load: " + e.getMessage(), e);
        }
    }

    /** {@return the scores of a few sentences, which should be about equally long} */
    EncoderScores score(List<EncodedSentence> sentences) {
        int pieces = sentences.stream().mapToInt(s -> s.pieces().length).max().orElseThrow();
        int words = sentences.stream().mapToInt(EncodedSentence::words).max().orElseThrow();
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            putPieces(inputs, sentences, pieces);
            putWords(inputs, sentences, pieces, words);
            try (var outputs = session.run(inputs)) {
                return EncoderScores.copyOf(outputs, words);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's model does not run: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void putPieces(Map<String, OnnxTensor> inputs, List<EncodedSentence> sentences, int pieces)
            throws OrtException {
        int batch = sentences.size();
        var ids = new long[batch * pieces];
        var positions = new long[pieces];
        var bias = new float[batch * pieces];
        for (int p = 0; p < pieces; p++) {
            positions[p] = p;
            for (int s = 0; s < batch; s++) {
                var known = sentences.get(s).pieces();
                ids[s * pieces + p] = p < known.length ? known[p] : WordPieces.PADDING;
                bias[s * pieces + p] = p < known.length ? 0 : NO_ATTENTION;
            }
        }
        inputs.put("input_ids", tensor(ids, batch, pieces));
        inputs.put("position_ids", tensor(positions, 1, pieces));
        inputs.put("bias", tensor(bias, batch, 1, 1, pieces));
    }

    /** Each word is the mean of its pieces; the row before the first word is the root, which the start piece stands for. */
    private void putWords(Map<String, OnnxTensor> inputs, List<EncodedSentence> sentences, int pieces, int words)
            throws OrtException {
        int batch = sentences.size();
        var shapes = new float[batch * pieces * WordShape.SIZE];
        var pool = new float[batch * (words + 1) * pieces];
        for (int s = 0; s < batch; s++) {
            var sentence = sentences.get(s);
            pool[s * (words + 1) * pieces] = 1;
            for (int w = 0; w < sentence.words(); w++) {
                int from = sentence.firstPiece()[w];
                int to = sentence.firstPiece()[w + 1];
                for (int p = from; p < to; p++) {
                    pool[(s * (words + 1) + w + 1) * pieces + p] = 1f / (to - from);
                    System.arraycopy(
                            sentence.shapes(),
                            w * WordShape.SIZE,
                            shapes,
                            (s * pieces + p) * WordShape.SIZE,
                            WordShape.SIZE);
                }
            }
        }
        inputs.put("feat", tensor(shapes, batch, pieces, WordShape.SIZE));
        inputs.put("pool", tensor(pool, batch, words + 1, pieces));
    }

    private OnnxTensor tensor(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's model does not close: " + e.getMessage(), e);
        }
    }
}
