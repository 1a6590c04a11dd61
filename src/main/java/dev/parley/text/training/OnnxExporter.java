package dev.parley.text.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a network as one ONNX file that needs nothing else: the encoder and all heads, matrices as whole numbers
 * ({@link SevenBits}), activations in 8 bits as it runs.
 *
 * <p>The small name head stays in full precision: 8 bits cost it more than a point of F1 and gain no time.
 */
final class OnnxExporter {

    private static final int HIDDEN = 384;
    private static final int LAYERS = 6;
    /** The words' vectors are the states after this layer and after the last, side by side. */
    private static final int MIDDLE = 3;

    private static final int ATTENTION_HEADS = 12;
    private static final int POSITIONS = 512;
    private static final int RELATION_SIZE = 128;
    private static final int SHAPE_SIZE = 12;

    private final OnnxGraph graph = new OnnxGraph();
    private final Weights weights;
    private final int relations;
    private final Map<String, List<String>> quantised = new HashMap<>();

    private OnnxExporter(Weights weights) {
        this.weights = weights;
        this.relations = weights.get("lbl.bias").columns();
    }

    /**
     * {@return the bytes of the ONNX file}
     *
     * @param weights those of training and the encoder's embeddings
     */
    static byte[] export(Weights weights) {
        var exporter = new OnnxExporter(weights);
        exporter.declare();
        exporter.heads(exporter.words());
        return exporter.graph.toModel();
    }

    private void declare() {
        graph.input("input_ids", OnnxGraph.INT64, List.of("B", "S"));
        graph.input("position_ids", OnnxGraph.INT64, List.of(1, "S"));
        graph.input("bias", OnnxGraph.FLOAT, List.of("B", 1, 1, "S"));
        graph.input("feat", OnnxGraph.FLOAT, List.of("B", "S", SHAPE_SIZE));
        graph.input("pool", OnnxGraph.FLOAT, List.of("B", "W1", "S"));
        graph.constant("by_head", 0, 0, ATTENTION_HEADS, HIDDEN / ATTENTION_HEADS);
        graph.constant("together", 0, 0, HIDDEN);
        graph.constant("by_relation", 0, 0, relations, RELATION_SIZE);
        graph.constant("one_long", 1L);
        graph.constant("end", 1L << 20);
        graph.constant("attention_scale", new float[] {(float) (1 / Math.sqrt(HIDDEN / ATTENTION_HEADS))}, 1);
        graph.constant("root_half", new float[] {(float) (1 / Math.sqrt(2))}, 1);
        graph.constant("half", new float[] {.5f}, 1);
        graph.constant("one", new float[] {1}, 1);
    }

    /** {@return the vectors of the root and all words} */
    private String words() {
        var states = plus(embeddings(), "case0.weight");
        var middle = states;
        for (int layer = 0; layer < LAYERS; layer++) {
            if (layer == MIDDLE) {
                states = plus(states, "case.weight");
                middle = states;
            }
            states = layer(states, "encoder.layer.%d.".formatted(layer));
        }
        var both = graph.node("Concat", List.of(middle, states), Map.of("axis", -1));
        return graph.node("MatMul", List.of("pool", both));
    }

    private String plus(String states, String shapeWeights) {
        return weights.has(shapeWeights) ? add(states, product("feat", shapeWeights)) : states;
    }

    /** Each piece's vector has its own scale; positions and the one token type are added in full precision. */
    private String embeddings() {
        var pieces = weights.get("embeddings.word_embeddings.weight");
        int count = pieces.shape[0];
        var scales = new float[count];
        var bytes = new byte[count * HIDDEN];
        for (int piece = 0; piece < count; piece++) {
            float largest = 1e-9f;
            for (int k = 0; k < HIDDEN; k++) {
                largest = Math.max(largest, Math.abs(pieces.values[piece * HIDDEN + k]));
            }
            scales[piece] = largest / 127;
            for (int k = 0; k < HIDDEN; k++) {
                bytes[piece * HIDDEN + k] = (byte) Math.round(pieces.values[piece * HIDDEN + k] / scales[piece]);
            }
        }
        graph.constant("pieces", bytes, count, HIDDEN);
        graph.constant("piece_scales", scales, count, 1);
        graph.constant("positions", positions(), POSITIONS, HIDDEN);
        var chosen = toFloat(graph.node("Gather", List.of("pieces", "input_ids"), Map.of("axis", 0)));
        var scale = graph.node("Gather", List.of("piece_scales", "input_ids"), Map.of("axis", 0));
        var position = graph.node("Gather", List.of("positions", "position_ids"), Map.of("axis", 0));
        return normalise(add(graph.node("Mul", List.of(chosen, scale)), position), "embeddings.LayerNorm");
    }

    private float[] positions() {
        var positions =
                weights.get("embeddings.position_embeddings.weight").values.clone();
        var type = weights.get("embeddings.token_type_embeddings.weight").values;
        for (int i = 0; i < positions.length; i++) {
            positions[i] += type[i % HIDDEN];
        }
        return positions;
    }

    private String layer(String states, String name) {
        var query = byHead(linear(states, name + "attention.self.query"), List.of(0, 2, 1, 3));
        var key = byHead(linear(states, name + "attention.self.key"), List.of(0, 2, 3, 1));
        var value = byHead(linear(states, name + "attention.self.value"), List.of(0, 2, 1, 3));
        var scores = graph.node("Mul", List.of(graph.node("MatMul", List.of(query, key)), "attention_scale"));
        var attention = graph.node("Softmax", List.of(add(scores, "bias")), Map.of("axis", -1));
        var mixed = graph.node(
                "Transpose",
                List.of(graph.node("MatMul", List.of(attention, value))),
                Map.of("perm", List.of(0, 2, 1, 3)));
        var context = graph.node("Reshape", List.of(mixed, "together"));
        var attended = normalise(
                add(linear(context, name + "attention.output.dense"), states), name + "attention.output.LayerNorm");
        var inner = gelu(linear(attended, name + "intermediate.dense"));
        return normalise(add(linear(inner, name + "output.dense"), attended), name + "output.LayerNorm");
    }

    private String byHead(String states, List<Integer> order) {
        return graph.node(
                "Transpose", List.of(graph.node("Reshape", List.of(states, "by_head"))), Map.of("perm", order));
    }

    private String gelu(String x) {
        var erf = graph.node("Erf", List.of(graph.node("Mul", List.of(x, "root_half"))));
        return graph.node("Mul", List.of(graph.node("Mul", List.of(x, "half")), add(erf, "one")));
    }

    private void heads(String rootAndWords) {
        var words = graph.node("Slice", List.of(rootAndWords, "one_long", "end", "one_long"));
        var tags = relu(linear(words, "tag"));
        output("upos", linear(tags, "upos"));
        output("xpos", linear(tags, "xpos"));
        output("rule", linear(tags, "rule"));
        var names = relu(add(product(words, "nerh.weight"), constant("nerh.bias")));
        output("ner", add(product(names, "ner.weight"), constant("ner.bias")));
        arcs(words, rootAndWords);
        relations(words, rootAndWords);
    }

    private void arcs(String words, String rootAndWords) {
        var dependents = relu(linear(words, "arcDep"));
        var heads = relu(linear(rootAndWords, "arcHead"));
        var pairs = graph.node("MatMul", List.of(quantisedProduct(dependents, "arcU"), swapped(heads)));
        graph.output("arc", add(pairs, swapped(product(heads, "arcb"))), List.of("B", "W", "W1"));
    }

    /** The scores of all relations between all pairs would be large, so the reader multiplies for the heads that it chose. */
    private void relations(String words, String rootAndWords) {
        var dependents = relu(linear(words, "lblDep"));
        var heads = relu(linear(rootAndWords, "lblHead"));
        var products = graph.node("Reshape", List.of(quantisedProduct(dependents, "lblU"), "by_relation"));
        graph.output("relT", products, List.of("B", "W", relations, RELATION_SIZE));
        output("relD", add(product(dependents, "lblD.weight"), constant("lbl.bias")));
        graph.output("relH", product(heads, "lblH.weight"), List.of("B", "W1", relations));
        graph.output("relE", heads, List.of("B", "W1", RELATION_SIZE));
    }

    private void output(String name, String computed) {
        graph.output(name, computed, List.of("B", "W", name + "_classes"));
    }

    private String linear(String x, String name) {
        return add(quantisedProduct(x, name + ".weight"), constant(name + ".bias"));
    }

    private String product(String x, String name) {
        return graph.node("MatMul", List.of(x, constant(name)));
    }

    /** ONNX Runtime's pattern for a product of bytes; matrices that read the same values share their quantisation. */
    private String quantisedProduct(String x, String name) {
        var matrix = weights.get(name);
        var quantisedMatrix = SevenBits.of(matrix);
        graph.constant(name + ".bytes", quantisedMatrix.numbers, matrix.shape);
        graph.constant(name + ".scales", quantisedMatrix.scales, matrix.columns());
        var input =
                quantised.computeIfAbsent(x, key -> graph.nodes("DynamicQuantizeLinear", List.of(key), 3, Map.of()));
        var sum = toFloat(graph.node("MatMulInteger", List.of(input.get(0), name + ".bytes", input.get(2))));
        return graph.node("Mul", List.of(sum, graph.node("Mul", List.of(input.get(1), name + ".scales"))));
    }

    private String constant(String name) {
        return graph.constant(name, weights.get(name).values, weights.get(name).shape);
    }

    private String normalise(String x, String name) {
        return graph.node(
                "LayerNormalization",
                List.of(x, constant(name + ".weight"), constant(name + ".bias")),
                Map.of("axis", -1, "epsilon", 1e-12f));
    }

    private String add(String left, String right) {
        return graph.node("Add", List.of(left, right));
    }

    private String relu(String x) {
        return graph.node("Relu", List.of(x));
    }

    private String swapped(String x) {
        return graph.node("Transpose", List.of(x), Map.of("perm", List.of(0, 2, 1)));
    }

    private String toFloat(String x) {
        return graph.node("Cast", List.of(x), Map.of("to", OnnxGraph.FLOAT));
    }
}
