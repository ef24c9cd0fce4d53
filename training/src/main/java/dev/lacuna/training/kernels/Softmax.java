package dev.lacuna.training.kernels;

import java.util.Arrays;

/** Softmax along the rows of a tile, and its gradient. Holds one scratch tile: one instance a thread. */
public final class Softmax {
    private final float[] spread;

    public Softmax(int tileElements) {
        this.spread = new float[tileElements];
    }

    /** Each row of {@code x} becomes {@code exp(x - max) / sum}. */
    public void forward(float[] x, int rows, int width) {
        float[] t = spread;
        int n = rows * width;
        for (int at = 0; at < n; at += width) {
            Arrays.fill(t, at, at + width, Vectors.max(x, at, width));
        }
        Exponential.shifted(x, t, n);
        for (int at = 0; at < n; at += width) {
            Arrays.fill(t, at, at + width, 1f / Vectors.sum(x, at, width));
        }
        Vectors.multiply(x, t, n);
    }

    /**
     * {@code d}, the gradient of the probabilities {@code p}, becomes the gradient of what was exponentiated:
     * {@code p (d - <p, d>) * scale}.
     */
    public void backward(float[] p, float[] d, int rows, int width, float scale) {
        float[] t = spread;
        int n = rows * width;
        for (int at = 0; at < n; at += width) {
            Arrays.fill(t, at, at + width, Vectors.dot(p, d, at, width));
        }
        for (int i = 0; i < n; i++) {
            d[i] = p[i] * (d[i] - t[i]) * scale;
        }
    }
}
