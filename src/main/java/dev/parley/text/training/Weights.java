package dev.parley.text.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named matrices of numbers: what a network knows. */
final class Weights {

    private static final int BUFFER = 1 << 20;

    private final Map<String, Matrix> matrices = new LinkedHashMap<>();

    /** Numbers in rows; holds an array and is therefore no record. */
    static final class Matrix {
        final int[] shape;
        final float[] values;

        Matrix(int[] shape, float[] values) {
            this.shape = shape;
            this.values = values;
        }

        int columns() {
            return shape[shape.length - 1];
        }
    }

    void put(String name, int[] shape, float[] values) {
        matrices.put(name, new Matrix(shape, values));
    }

    boolean has(String name) {
        return matrices.containsKey(name);
    }

    Matrix get(String name) {
        var matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("no weights '%s'; known: %s".formatted(name, matrices.keySet()));
        }
        return matrix;
    }

    Map<String, Matrix> all() {
        return matrices;
    }

    /** Writes to a file that is complete or not there, so that a killed run leaves the last good one. */
    void write(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER))) {
            out.writeInt(matrices.size());
            for (var entry : matrices.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().shape.length);
                for (int size : entry.getValue().shape) {
                    out.writeInt(size);
                }
                for (float value : entry.getValue().values) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static Weights read(Path file) throws IOException {
        var weights = new Weights();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                weights.readMatrix(in);
            }
        }
        return weights;
    }

    private void readMatrix(DataInputStream in) throws IOException {
        var name = in.readUTF();
        var shape = new int[in.readInt()];
        int size = 1;
        for (int d = 0; d < shape.length; d++) {
            shape[d] = in.readInt();
            size *= shape[d];
        }
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        put(name, shape, values);
    }
}
