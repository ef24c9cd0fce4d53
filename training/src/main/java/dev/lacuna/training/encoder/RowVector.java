package dev.lacuna.training.encoder;

import java.util.Arrays;

/**
 * A parameter vector that applies to every row (a bias, a gain), repeated to a tile's size, and the sum of its gradient in
 * the same form: so kernels run one flat loop over a tile.
 */
final class RowVector {
    final float[] values;
    final float[] gradientSum;
    private final int offset;
    private final int width;

    RowVector(int offset, int width, int tileRows) {
        this.offset = offset;
        this.width = width;
        this.values = new float[tileRows * width];
        this.gradientSum = new float[tileRows * width];
    }

    /** Reads the vector and forgets the gradient. */
    void load(FloatMemory parameters) {
        parameters.get(offset, values, width);
        for (int at = width; at < values.length; at += width) {
            System.arraycopy(values, 0, values, at, width);
        }
        Arrays.fill(gradientSum, 0f);
    }

    /** Writes the gradient, summed over the tile's rows. */
    void store(FloatMemory gradient) {
        float[] sum = gradientSum;
        for (int at = width; at < sum.length; at += width) {
            for (int i = 0; i < width; i++) {
                sum[i] += sum[at + i];
            }
        }
        gradient.put(offset, sum, width);
    }
}
