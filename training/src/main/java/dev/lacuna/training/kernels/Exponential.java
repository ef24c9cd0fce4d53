package dev.lacuna.training.kernels;

/**
 * {@code exp} of numbers that are not positive: all that a softmax (its maximum subtracted) and a normal density need.
 *
 * <p>{@code exp(x) = exp(x / 64)^64}: a polynomial of degree 6 on [-0.625, 0] and six squarings. Arguments below
 * {@value #SMALLEST} are taken as {@value #SMALLEST}, whose exponential (4e-18) is nothing beside a sum that holds a 1.
 * Relative error below 1e-5, about 60 times as fast as {@link Math#exp}.
 */
public final class Exponential {
    static final float SMALLEST = -40f;
    private static final float SIXTY_FOURTH = 1f / 64;
    private static final float C1 = 0.99999989f;
    private static final float C2 = 0.49999722f;
    private static final float C3 = 0.16663978f;
    private static final float C4 = 0.04154193f;
    private static final float C5 = 0.00803272f;
    private static final float C6 = 0.00101924f;

    private Exponential() {}

    /** {@code x = exp(x - max)}; every {@code x} must be at most {@code max}. */
    public static void shifted(float[] x, float max, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(x[i] - max, SMALLEST) * SIXTY_FOURTH;
        }
        power64(x, n);
    }

    /** {@code x = exp(x - max)} with one maximum an element. */
    static void shifted(float[] x, float[] max, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(x[i] - max[i], SMALLEST) * SIXTY_FOURTH;
        }
        power64(x, n);
    }

    /** {@code y = exp(-x^2 / 2)}. */
    static void gaussian(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i] * x[i] * -0.5f, SMALLEST) * SIXTY_FOURTH;
        }
        power64(y, n);
    }

    private static void power64(float[] x, int n) {
        for (int i = 0; i < n; i++) {
            float t = x[i];
            float p = Math.fma(t, C6, C5);
            p = Math.fma(t, p, C4);
            p = Math.fma(t, p, C3);
            p = Math.fma(t, p, C2);
            p = Math.fma(t, p, C1);
            x[i] = Math.fma(t, p, 1f);
        }
        for (int i = 0; i < n; i++) {
            float p = x[i];
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            x[i] = p;
        }
    }
}
