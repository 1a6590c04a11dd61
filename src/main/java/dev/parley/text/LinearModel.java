package dev.parley.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of features for classes: the score of a class is the sum of its weights over the features that hold.
 *
 * <p>Weights are whole numbers, so that sums are exact and the same on every machine. A feature keeps
 * weights only for the classes that it says something about. Immutable; may be shared by threads.
 */
final class LinearModel {

    private static final int NO_ROW = -1;

    private final int classCount;
    /** Open addressing: the feature in each slot and the row of its weights, or {@link #NO_ROW}. */
    private final int[] slotKeys;

    private final int[] slotRows;
    /** Weights of row {@code r} stand from {@code rowStarts[r]} to {@code rowStarts[r + 1]}. */
    private final int[] rowStarts;

    private final byte[] classes;
    private final short[] weights;

    /**
     * @param keys the features, each once
     * @param rowStarts one more than features, ascending
     * @param classes the class of each weight, as an unsigned byte
     */
    LinearModel(int classCount, int[] keys, int[] rowStarts, byte[] classes, short[] weights) {
        this.classCount = classCount;
        this.rowStarts = rowStarts;
        this.classes = classes;
        this.weights = weights;
        int slots = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        slotKeys = new int[slots];
        slotRows = new int[slots];
        Arrays.fill(slotRows, NO_ROW);
        for (int row = 0; row < keys.length; row++) {
            int slot = keys[row] & (slots - 1);
            while (slotRows[slot] != NO_ROW) {
                slot = (slot + 1) & (slots - 1);
            }
            slotKeys[slot] = keys[row];
            slotRows[slot] = row;
        }
    }

    int classCount() {
        return classCount;
    }

    /** Sets the scores of all classes. */
    void score(FeatureKeys features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.size(); f++) {
            int row = row(features.key(f));
            if (row == NO_ROW) {
                continue;
            }
            for (int i = rowStarts[row]; i < rowStarts[row + 1]; i++) {
                scores[classes[i] & 0xff] += weights[i];
            }
        }
    }

    private int row(int key) {
        int slot = key & (slotKeys.length - 1);
        while (slotRows[slot] != NO_ROW) {
            if (slotKeys[slot] == key) {
                return slotRows[slot];
            }
            slot = (slot + 1) & (slotKeys.length - 1);
        }
        return NO_ROW;
    }

    /** Writes the features in ascending order, so that equal models make equal files. */
    void write(DataOutputStream out) throws IOException {
        var rowsByKey = new long[rowStarts.length - 1];
        int next = 0;
        for (int slot = 0; slot < slotRows.length; slot++) {
            if (slotRows[slot] != NO_ROW) {
                rowsByKey[next++] = ((long) slotKeys[slot] << 32) | slotRows[slot];
            }
        }
        Arrays.sort(rowsByKey);
        out.writeInt(classCount);
        out.writeInt(rowsByKey.length);
        for (long entry : rowsByKey) {
            int row = (int) entry;
            out.writeInt((int) (entry >> 32));
            out.writeByte(rowStarts[row + 1] - rowStarts[row]);
        }
        for (long entry : rowsByKey) {
            int row = (int) entry;
            out.write(classes, rowStarts[row], rowStarts[row + 1] - rowStarts[row]);
        }
        writeWeights(rowsByKey, 0, out);
        writeWeights(rowsByKey, Byte.SIZE, out);
    }

    /** All low bytes first, then all high ones, which are nearly all the same and compress well. */
    private void writeWeights(long[] rowsByKey, int shift, DataOutputStream out) throws IOException {
        for (long entry : rowsByKey) {
            int row = (int) entry;
            for (int i = rowStarts[row]; i < rowStarts[row + 1]; i++) {
                out.writeByte(weights[i] >> shift);
            }
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int classCount = in.readInt();
        int rows = in.readInt();
        var keys = new int[rows];
        var starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            keys[row] = in.readInt();
            starts[row + 1] = starts[row] + in.readUnsignedByte();
        }
        var classes = new byte[starts[rows]];
        in.readFully(classes);
        var low = new byte[classes.length];
        var high = new byte[classes.length];
        in.readFully(low);
        in.readFully(high);
        var weights = new short[classes.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) ((high[i] << Byte.SIZE) | (low[i] & 0xff));
        }
        return new LinearModel(classCount, keys, starts, classes, weights);
    }
}
