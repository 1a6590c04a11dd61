package dev.parley.text.training;

/**
 * A matrix as whole numbers from -63 to 63 with one scale per column.
 *
 * <p>Seven bits and not eight: processors without instructions for products of bytes (VNNI) add two such products in 16
 * bits, which eight bits overflow. With seven the sums are exact on every processor.
 */
final class SevenBits {

    private static final int LARGEST = 63;

    /** A column's few largest values may be cut off, down to this share, where the rest is then told more exactly. */
    private static final double SMALLEST_SHARE = 0.6;

    private static final double STEP = 0.02;

    /** In the order of the matrix's values. */
    final byte[] numbers;

    /** What a column's numbers are multiplied with. */
    final float[] scales;

    private SevenBits(byte[] numbers, float[] scales) {
        this.numbers = numbers;
        this.scales = scales;
    }

    static SevenBits of(Weights.Matrix matrix) {
        int columns = matrix.columns();
        var numbers = new byte[matrix.values.length];
        var scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            float scale = scale(matrix, column);
            for (int i = column; i < numbers.length; i += columns) {
                numbers[i] = (byte) number(matrix.values[i], scale);
            }
            scales[column] = scale;
        }
        return new SevenBits(numbers, scales);
    }

    /** {@return the scale with the least sum of squared errors; 0 for a column of zeros} */
    private static float scale(Weights.Matrix matrix, int column) {
        float largest = 0;
        for (int i = column; i < matrix.values.length; i += matrix.columns()) {
            largest = Math.max(largest, Math.abs(matrix.values[i]));
        }
        float best = largest / LARGEST;
        double least = error(matrix, column, best);
        for (double share = 1 - STEP; share >= SMALLEST_SHARE; share -= STEP) {
            float scale = (float) (largest * share / LARGEST);
            double error = error(matrix, column, scale);
            if (error < least) {
                least = error;
                best = scale;
            }
        }
        return best;
    }

    private static double error(Weights.Matrix matrix, int column, float scale) {
        double sum = 0;
        for (int i = column; i < matrix.values.length; i += matrix.columns()) {
            double error = matrix.values[i] - number(matrix.values[i], scale) * scale;
            sum += error * error;
        }
        return sum;
    }

    private static int number(float value, float scale) {
        return scale == 0 ? 0 : Math.clamp(Math.round(value / scale), -LARGEST, LARGEST);
    }
}
