package dev.lacuna.training.kernels;

/**
 * Sums, products and maxima over the first {@code n} numbers of an array, or over {@code n} numbers from {@code at}.
 *
 * <p>Reductions keep several accumulators: HotSpot does not reorder float additions by itself.
 */
public final class Vectors {
    private Vectors() {}

    /** {@code x += y}. */
    public static void add(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            x[i] += y[i];
        }
    }

    /** {@code x *= y}. */
    public static void multiply(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= y[i];
        }
    }

    /** {@code x *= factor}. */
    public static void scale(float[] x, float factor, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor;
        }
    }

    /** {@code x += y + z}. */
    public static void addBoth(float[] x, float[] y, float[] z, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = x[i] + y[i] + z[i];
        }
    }

    /** The largest of {@code n} numbers; {@code -Infinity} for none. */
    public static float max(float[] x, int at, int n) {
        float a = Float.NEGATIVE_INFINITY;
        float b = a;
        float c = a;
        float d = a;
        int end = at + n;
        int i = at;
        for (; i + 3 < end; i += 4) {
            a = x[i] > a ? x[i] : a;
            b = x[i + 1] > b ? x[i + 1] : b;
            c = x[i + 2] > c ? x[i + 2] : c;
            d = x[i + 3] > d ? x[i + 3] : d;
        }
        for (; i < end; i++) {
            a = Math.max(a, x[i]);
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    /** The sum of {@code n} numbers. */
    public static float sum(float[] x, int at, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int end = at + n;
        int i = at;
        for (; i + 7 < end; i += 8) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
            e += x[i + 4];
            f += x[i + 5];
            g += x[i + 6];
            h += x[i + 7];
        }
        for (; i < end; i++) {
            a += x[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /** The inner product of {@code x} and {@code y}, both from {@code at}. */
    public static float dot(float[] x, float[] y, int at, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int end = at + n;
        int i = at;
        for (; i + 7 < end; i += 8) {
            a = Math.fma(x[i], y[i], a);
            b = Math.fma(x[i + 1], y[i + 1], b);
            c = Math.fma(x[i + 2], y[i + 2], c);
            d = Math.fma(x[i + 3], y[i + 3], d);
            e = Math.fma(x[i + 4], y[i + 4], e);
            f = Math.fma(x[i + 5], y[i + 5], f);
            g = Math.fma(x[i + 6], y[i + 6], g);
            h = Math.fma(x[i + 7], y[i + 7], h);
        }
        for (; i < end; i++) {
            a = Math.fma(x[i], y[i], a);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
}
