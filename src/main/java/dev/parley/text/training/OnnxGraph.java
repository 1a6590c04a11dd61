package dev.parley.text.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An ONNX graph being written: nodes in the order of their computation, constants, inputs and outputs. Field numbers are those of onnx.proto. */
final class OnnxGraph {

    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private static final int ATTRIBUTE_FLOAT = 1;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;

    private final Protobuf graph = new Protobuf();
    private int values;

    /** {@return the name of the one value that a node computes} */
    String node(String operator, List<String> inputs) {
        return node(operator, inputs, Map.of());
    }

    /** @param attributes numbers ({@code Float}, {@code Integer}) and lists of numbers ({@code List<Integer>}) by name */
    String node(String operator, List<String> inputs, Map<String, Object> attributes) {
        return nodes(operator, inputs, 1, attributes).getFirst();
    }

    /** {@return the names of the values that a node computes} */
    List<String> nodes(String operator, List<String> inputs, int outputs, Map<String, Object> attributes) {
        var names = new String[outputs];
        Arrays.setAll(names, i -> "value" + values++);
        add(operator, inputs, List.of(names), attributes);
        return List.of(names);
    }

    private void add(String operator, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        var node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, "node_" + outputs.getFirst()).text(4, operator);
        new TreeMap<>(attributes).forEach((name, value) -> node.message(5, attribute(name, value)));
        graph.message(1, node);
    }

    private static Protobuf attribute(String name, Object value) {
        var attribute = new Protobuf().text(1, name);
        return switch (value) {
            case Float number -> attribute.number(2, number.floatValue()).number(20, ATTRIBUTE_FLOAT);
            case Integer number -> attribute.number(3, number.longValue()).number(20, ATTRIBUTE_INT);
            case List<?> numbers -> {
                numbers.forEach(number -> attribute.number(8, ((Integer) number).longValue()));
                yield attribute.number(20, ATTRIBUTE_INTS);
            }
            default -> throw new IllegalArgumentException("attribute %s is %s".formatted(name, value));
        };
    }

    String constant(String name, float[] numbers, int... shape) {
        var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return constant(name, FLOAT, bytes.array(), shape);
    }

    String constant(String name, long... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        return constant(name, INT64, bytes.array(), numbers.length);
    }

    String constant(String name, byte[] numbers, int... shape) {
        return constant(name, INT8, numbers, shape);
    }

    private String constant(String name, int type, byte[] bytes, int... shape) {
        var tensor = new Protobuf();
        for (int size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, bytes));
        return name;
    }

    /** @param shape sizes, and names for sizes that vary */
    void input(String name, int type, List<Object> shape) {
        graph.message(11, value(name, type, shape));
    }

    void output(String name, String computed, List<Object> shape) {
        add("Identity", List.of(computed), List.of(name), Map.of());
        graph.message(12, value(name, FLOAT, shape));
    }

    private static Protobuf value(String name, int type, List<Object> shape) {
        var sizes = new Protobuf();
        for (var size : shape) {
            sizes.message(
                    1,
                    size instanceof Integer number
                            ? new Protobuf().number(1, number.longValue())
                            : new Protobuf().text(2, size.toString()));
        }
        var tensor = new Protobuf().number(1, type).message(2, sizes);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    byte[] toModel() {
        return new Protobuf()
                .number(1, IR_VERSION)
                .text(2, "parley")
                .message(7, graph.text(2, "reader"))
                .message(8, new Protobuf().text(1, "").number(2, OPSET))
                .toBytes();
    }
}
