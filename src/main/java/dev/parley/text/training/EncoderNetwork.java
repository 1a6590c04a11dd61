package dev.parley.text.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.parley.text.Labels;
import dev.parley.text.WordShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The reader's network as it is trained: MiniLM's six layers, what letters look like added before the first and the fourth,
 * and heads for tags, names, arcs and relations on the mean of each word's pieces. {@link OnnxExporter} writes the same
 * network; the two must be changed together.
 */
final class EncoderNetwork {

    static final int HIDDEN = 384;

    private static final int LAYERS = 6;
    private static final int MIDDLE = 3;
    private static final int ATTENTION_HEADS = 12;
    private static final int WORD = 2 * HIDDEN;
    private static final int ARC = 300;
    private static final int RELATION = 128;
    private static final int TAG = 256;
    private static final int NAME = 128;
    private static final float HEAD_DROPOUT = 0.33f;
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;

    private final Labels labels;
    private final NDManager manager;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();

    EncoderNetwork(Labels labels, NDManager manager) {
        this.labels = labels;
        this.manager = manager;
    }

    Map<String, NDArray> parameters() {
        return parameters;
    }

    /** Takes all weights but the embeddings, which are not trained; heads that are missing start at random. */
    void load(Weights weights, long seed) {
        var random = new Random(seed);
        weights.all().forEach((name, matrix) -> {
            if (name.startsWith("encoder.layer.")) {
                parameter(name, matrix);
            }
        });
        heads().forEach((name, shape) -> parameter(
                name, weights.has(name) ? weights.get(name) : new Weights.Matrix(shape, initial(name, shape, random))));
    }

    private Map<String, int[]> heads() {
        int relations = labels.relations().size();
        var shapes = new LinkedHashMap<String, int[]>();
        shapes.put("case0.weight", new int[] {WordShape.SIZE, HIDDEN});
        shapes.put("case.weight", new int[] {WordShape.SIZE, HIDDEN});
        linear(shapes, "arcDep", WORD, ARC);
        linear(shapes, "arcHead", WORD, ARC);
        linear(shapes, "lblDep", WORD, RELATION);
        linear(shapes, "lblHead", WORD, RELATION);
        linear(shapes, "tag", WORD, TAG);
        linear(shapes, "nerh", WORD, NAME);
        linear(shapes, "upos", TAG, labels.upos().size());
        linear(shapes, "xpos", TAG, labels.xpos().size());
        linear(shapes, "rule", TAG, labels.lemmaScripts().size());
        linear(shapes, "ner", NAME, labels.names().size());
        shapes.put("arcU", new int[] {ARC, ARC});
        shapes.put("arcb", new int[] {ARC, 1});
        shapes.put("lblU", new int[] {RELATION, relations * RELATION});
        shapes.put("lblD.weight", new int[] {RELATION, relations});
        shapes.put("lblH.weight", new int[] {RELATION, relations});
        shapes.put("lbl.bias", new int[] {relations});
        return shapes;
    }

    private static void linear(Map<String, int[]> shapes, String name, int from, int to) {
        shapes.put(name + ".weight", new int[] {from, to});
        shapes.put(name + ".bias", new int[] {to});
    }

    /** Glorot and Bengio (2010) for matrices; zero for biases and for what is added to a trained encoder. */
    private static float[] initial(String name, int[] shape, Random random) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        var values = new float[size];
        if (shape.length == 2 && !name.startsWith("case")) {
            double deviation = Math.sqrt(2.0 / (shape[0] + shape[1]));
            for (int i = 0; i < size; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        return values;
    }

    private void parameter(String name, Weights.Matrix matrix) {
        var shape = new long[matrix.shape.length];
        for (int d = 0; d < shape.length; d++) {
            shape[d] = matrix.shape[d];
        }
        try (var borrowed = manager.create(matrix.values, new Shape(shape))) {
            var parameter = borrowed.duplicate();
            parameter.setRequiresGradient(true);
            parameters.put(name, parameter);
        }
    }

    Weights weights() {
        var weights = new Weights();
        parameters.forEach((name, array) -> {
            var sizes = array.getShape().getShape();
            var shape = new int[sizes.length];
            for (int d = 0; d < shape.length; d++) {
                shape[d] = (int) sizes[d];
            }
            weights.put(name, shape, array.toFloatArray());
        });
        return weights;
    }

    /** {@return the loss per word of a batch, summed over all that is to be learned} */
    NDArray loss(TrainingBatch batch) {
        var words = drop(words(batch), DROPOUT);
        var forms = words.get(new NDIndex(":,1:"));
        var names = linear(activated(forms, "nerh"), "ner").softmax(-1);
        var loss = names.mul(batch.nameTags())
                .sum(new int[] {-1})
                .add(1e-7f)
                .log()
                .sum()
                .neg();
        return batch.hasSyntax()
                ? loss.add(syntaxLoss(batch, words, forms)).div(batch.words())
                : loss.div(batch.words());
    }

    private NDArray syntaxLoss(TrainingBatch batch, NDArray words, NDArray forms) {
        var tags = activated(forms, "tag");
        var taggers = crossEntropy(linear(tags, "upos"), batch.upos())
                .add(crossEntropy(linear(tags, "xpos"), batch.xpos()))
                .add(crossEntropy(linear(tags, "rule"), batch.lemmaScripts()))
                .mul(0.5f);
        return crossEntropy(arcs(words, forms).add(batch.impossibleHeads()), batch.heads())
                .add(crossEntropy(relations(words, forms, batch.heads()), batch.relations()))
                .add(taggers);
    }

    private NDArray words(TrainingBatch batch) {
        var states = batch.embeddings().add(batch.shapes().matMul(get("case0.weight")));
        var middle = states;
        for (int layer = 0; layer < LAYERS; layer++) {
            if (layer == MIDDLE) {
                states = states.add(batch.shapes().matMul(get("case.weight")));
                middle = states;
            }
            states = layer(states, batch.attentionBias(), "encoder.layer.%d.".formatted(layer));
        }
        return batch.pool().matMul(middle.concat(states, -1));
    }

    private NDArray layer(NDArray states, NDArray bias, String name) {
        long batch = states.getShape().get(0);
        long pieces = states.getShape().get(1);
        var split = new Shape(batch, pieces, ATTENTION_HEADS, HIDDEN / ATTENTION_HEADS);
        var query = linear(states, name + "attention.self.query").reshape(split).transpose(0, 2, 1, 3);
        var key = linear(states, name + "attention.self.key").reshape(split).transpose(0, 2, 3, 1);
        var value = linear(states, name + "attention.self.value").reshape(split).transpose(0, 2, 1, 3);
        float scale = (float) (1 / Math.sqrt(HIDDEN / ATTENTION_HEADS));
        var attention = drop(query.matMul(key).mul(scale).add(bias).softmax(-1), DROPOUT);
        var context = attention.matMul(value).transpose(0, 2, 1, 3).reshape(batch, pieces, HIDDEN);
        var attended = normalise(
                drop(linear(context, name + "attention.output.dense"), DROPOUT).add(states),
                name + "attention.output.LayerNorm");
        var inner = linear(Activation.gelu(linear(attended, name + "intermediate.dense")), name + "output.dense");
        return normalise(drop(inner, DROPOUT).add(attended), name + "output.LayerNorm");
    }

    private NDArray arcs(NDArray words, NDArray forms) {
        var heads = activated(words, "arcHead");
        var pairs = activated(forms, "arcDep").matMul(get("arcU")).matMul(heads.transpose(0, 2, 1));
        return pairs.add(heads.matMul(get("arcb")).transpose(0, 2, 1));
    }

    /** Relations are learned on the right heads. */
    private NDArray relations(NDArray words, NDArray forms, NDArray heads) {
        var dependents = activated(forms, "lblDep");
        var governors = heads.matMul(activated(words, "lblHead"));
        long batch = forms.getShape().get(0);
        long length = forms.getShape().get(1);
        return dependents
                .matMul(get("lblU"))
                .reshape(batch, length, labels.relations().size(), RELATION)
                .mul(governors.reshape(batch, length, 1, RELATION))
                .sum(new int[] {3})
                .add(dependents.matMul(get("lblD.weight")))
                .add(governors.matMul(get("lblH.weight")))
                .add(get("lbl.bias"));
    }

    private NDArray activated(NDArray words, String name) {
        return drop(linear(words, name).getNDArrayInternal().relu(), HEAD_DROPOUT);
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(get(name + ".weight")).add(get(name + ".bias"));
    }

    private NDArray normalise(NDArray x, String name) {
        NDList result = LayerNorm.layerNorm(x, new Shape(HIDDEN), get(name + ".weight"), get(name + ".bias"), EPSILON);
        return result.get(0);
    }

    private static NDArray drop(NDArray x, float share) {
        return Dropout.dropout(x, share, true).singletonOrThrow();
    }

    private static NDArray crossEntropy(NDArray scores, NDArray gold) {
        return scores.logSoftmax(-1).mul(gold).sum().neg();
    }

    private NDArray get(String name) {
        var parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("the network has no weights '%s'".formatted(name));
        }
        return parameter;
    }
}
