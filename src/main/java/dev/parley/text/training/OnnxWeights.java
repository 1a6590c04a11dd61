package dev.parley.text.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the encoder's weights out of an ONNX file of a BERT model. Matrices come with a row per input, as products use them;
 * those that the file's maker left without a name are found through the node that uses them.
 */
final class OnnxWeights {

    private static final Pattern NAMELESS = Pattern.compile("/encoder/layer\\.(\\d+)/(.*)/MatMul");

    private final ByteBuffer file;
    private final Weights weights = new Weights();
    private final Map<String, List<String>> inputsOfNode = new HashMap<>();

    private OnnxWeights(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Weights read(byte[] file) {
        var reading = new OnnxWeights(file);
        reading.fields(file.length, (field, end) -> {
            if (field == 7) {
                reading.graph(end);
            }
        });
        reading.nameTheNameless();
        return reading.weights;
    }

    /** What to do with a field of bytes that ends at a position of the file. */
    private interface FieldVisitor {
        void visit(int field, int end);
    }

    private void fields(int end, FieldVisitor visitor) {
        while (file.position() < end) {
            int key = (int) varint();
            switch (key & 7) {
                case 0 -> varint();
                case 1 -> file.position(file.position() + 8);
                case 2 -> {
                    int size = (int) varint();
                    int fieldEnd = file.position() + size;
                    visitor.visit(key >>> 3, fieldEnd);
                    file.position(fieldEnd);
                }
                case 5 -> file.position(file.position() + 4);
                default -> throw new IllegalArgumentException("not an ONNX file: wire type " + (key & 7));
            }
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = file.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private void graph(int end) {
        fields(end, (field, fieldEnd) -> {
            if (field == 1) {
                node(fieldEnd);
            } else if (field == 5) {
                tensor(fieldEnd);
            }
        });
    }

    private void node(int end) {
        var inputs = new ArrayList<String>();
        var name = new StringBuilder();
        fields(end, (field, fieldEnd) -> {
            if (field == 1) {
                inputs.add(text(fieldEnd));
            } else if (field == 3) {
                name.append(text(fieldEnd));
            }
        });
        inputsOfNode.put(name.toString(), inputs);
    }

    /** Sizes are the only numbers of a tensor before its name; its type is told by the length of its bytes. */
    private void tensor(int end) {
        var sizes = new ArrayList<Integer>();
        var name = "";
        while (file.position() < end) {
            int key = (int) varint();
            if ((key & 7) == 0) {
                long number = varint();
                if (key >>> 3 == 1) {
                    sizes.add((int) number);
                }
                continue;
            }
            int size = (int) varint();
            int fieldEnd = file.position() + size;
            if (key >>> 3 == 8) {
                name = text(fieldEnd);
            } else if (key >>> 3 == 9) {
                putFloats(name, sizes, size);
            }
            file.position(fieldEnd);
        }
    }

    private void putFloats(String name, List<Integer> sizes, int bytes) {
        int count = sizes.stream().reduce(1, (a, b) -> a * b);
        if (count * Float.BYTES != bytes) {
            return;
        }
        var values = new float[count];
        file.slice(file.position(), bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        weights.put(name, sizes.stream().mapToInt(i -> i).toArray(), values);
    }

    private String text(int end) {
        return new String(file.array(), file.position(), end - file.position(), StandardCharsets.UTF_8);
    }

    private void nameTheNameless() {
        inputsOfNode.forEach((node, inputs) -> {
            var match = NAMELESS.matcher(node);
            if (match.matches() && inputs.size() == 2 && weights.has(inputs.get(1))) {
                var matrix = weights.get(inputs.get(1));
                var name = "encoder.layer.%s.%s.weight"
                        .formatted(match.group(1), match.group(2).replace('/', '.'));
                weights.put(name, matrix.shape, matrix.values);
            }
        });
    }
}
