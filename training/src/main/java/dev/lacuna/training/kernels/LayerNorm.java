package dev.lacuna.training.kernels;

import java.util.Arrays;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016, arXiv:1607.06450) along the rows of a tile:
 * {@code out = gain * (x - mean) / sqrt(variance + epsilon) + bias}, variance over {@code width}, not {@code width - 1}.
 *
 * <p>The variance is taken from centred numbers in a second pass: E[x^2] - E[x]^2 cancels. Gain, bias and the gradient sums
 * are repeated to the tile's size. Holds two scratch tiles: one instance a thread.
 */
public final class LayerNorm {
    private final int width;
    private final double epsilon;
    private final float[] first;
    private final float[] second;

    public LayerNorm(int width, double epsilon, int tileElements) {
        this.width = width;
        this.epsilon = epsilon;
        this.first = new float[tileElements];
        this.second = new float[tileElements];
    }

    /**
     * {@code x} becomes the normalised rows (kept by the caller for {@link #backward}), {@code out} gain times that plus bias,
     * {@code scales[at..]} each row's 1 / standard deviation.
     */
    public void forward(float[] x, float[] out, int rows, float[] gain, float[] bias, float[] scales, int at) {
        float[] t = first;
        int n = rows * width;
        for (int o = 0; o < n; o += width) {
            Arrays.fill(t, o, o + width, Vectors.sum(x, o, width) / width);
        }
        for (int i = 0; i < n; i++) {
            x[i] -= t[i];
        }
        for (int r = 0, o = 0; r < rows; r++, o += width) {
            scales[at + r] = (float) (1 / Math.sqrt(Vectors.dot(x, x, o, width) / width + epsilon));
            Arrays.fill(t, o, o + width, scales[at + r]);
        }
        Vectors.multiply(x, t, n);
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(x[i], gain[i], bias[i]);
        }
    }

    /**
     * {@code d}, the gradient of the output, becomes the gradient of the input; the gradients of gain and bias are added to
     * {@code gainSum} and {@code biasSum}. {@code normalised} and {@code scales} are as {@link #forward} left them.
     */
    public void backward(
            float[] d,
            float[] normalised,
            int rows,
            float[] gain,
            float[] gainSum,
            float[] biasSum,
            float[] scales,
            int at) {
        int n = rows * width;
        for (int i = 0; i < n; i++) {
            gainSum[i] = Math.fma(d[i], normalised[i], gainSum[i]);
        }
        Vectors.add(biasSum, d, n);
        Vectors.multiply(d, gain, n);
        project(d, normalised, rows);
        for (int r = 0, o = 0; r < rows; r++, o += width) {
            Arrays.fill(first, o, o + width, scales[at + r]);
        }
        Vectors.multiply(d, first, n);
    }

    /** Takes the mean, and the part along the normalised row, out of each row of {@code d}. */
    private void project(float[] d, float[] normalised, int rows) {
        float[] t = first;
        float[] u = second;
        int n = rows * width;
        for (int o = 0; o < n; o += width) {
            Arrays.fill(t, o, o + width, Vectors.sum(d, o, width) / width);
            Arrays.fill(u, o, o + width, Vectors.dot(d, normalised, o, width) / width);
        }
        for (int i = 0; i < n; i++) {
            d[i] = d[i] - t[i] - normalised[i] * u[i];
        }
    }
}
