package dev.lacuna.training.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/** Every kernel against the same formula in double precision. */
class KernelsTest {
    private static final int ROWS = 5;
    private static final int WIDTH = 13;
    private static final int N = ROWS * WIDTH;

    private final Random random = new Random(11);

    @Test
    void reductionsAgreeWithDoublesForEveryRemainder() {
        float[] x = gaussians(40, 3);
        float[] y = gaussians(40, 1);
        for (int n = 0; n <= 33; n++) {
            double sum = 0;
            double dot = 0;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = 3; i < 3 + n; i++) {
                sum += x[i];
                dot += (double) x[i] * y[i];
                max = Math.max(max, x[i]);
            }
            assertThat((double) Vectors.sum(x, 3, n)).isCloseTo(sum, within(1e-5));
            assertThat((double) Vectors.dot(x, y, 3, n)).isCloseTo(dot, within(1e-5));
            assertThat((double) Vectors.max(x, 3, n)).isEqualTo(max);
        }
    }

    @Test
    void exponentialIsAccurateOverItsRange() {
        for (float v = -39.9f; v <= 0; v += 0.0137f) {
            float[] x = {v + 5};
            Exponential.shifted(x, 5f, 1);
            float shifted = (v + 5) - 5f;
            assertThat((double) x[0]).isCloseTo(Math.exp(shifted), within(1e-5 * Math.exp(shifted)));
        }
    }

    @Test
    void exponentialOfVeryNegativeNumbersIsNegligible() {
        float[] x = {-41f, -1e4f, -1e30f, Float.NEGATIVE_INFINITY};
        Exponential.shifted(x, 0f, 4);
        for (float y : x) {
            assertThat(y).isBetween(0f, 1e-17f);
        }
    }

    @Test
    void geluAndItsDerivativeUseTheErrorFunction() {
        Gelu gelu = new Gelu(1);
        for (float v = -12; v <= 12; v += 0.0107f) {
            float[] x = {v - 0.25f};
            float[] bias = {0.25f};
            float[] out = new float[1];
            gelu.forward(x, bias, out, 1);
            double z = (v - 0.25f) + 0.25f;
            double cdf = 0.5 * Erf.erfc(-z / Math.sqrt(2));
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            assertThat((double) out[0]).isCloseTo(z * cdf, within(2e-6));
            assertThat((double) x[0]).isCloseTo(cdf + z * density, within(2e-6));
        }
    }

    @Test
    void softmaxAgreesWithDoubles() {
        float[] x = gaussians(N, 4);
        double[][] expected = softmax(x);
        new Softmax(N).forward(x, ROWS, WIDTH);
        for (int i = 0; i < N; i++) {
            assertThat((double) x[i]).isCloseTo(expected[i / WIDTH][i % WIDTH], within(2e-6));
        }
    }

    @Test
    void softmaxOfHugeNumbersDoesNotOverflow() {
        float[] x = {1e30f, 0f, -1e30f, 300f, 300f, 299f};
        new Softmax(6).forward(x, 2, 3);
        assertThat(x[0]).isEqualTo(1f);
        assertThat(x[3] + x[4] + x[5]).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void softmaxGradientAgreesWithItsFormula() {
        float[] logits = gaussians(N, 2);
        float[] d = gaussians(N, 1);
        double[][] p = softmax(logits);
        double[] expected = new double[N];
        for (int r = 0; r < ROWS; r++) {
            double dot = 0;
            for (int i = 0; i < WIDTH; i++) {
                dot += p[r][i] * d[r * WIDTH + i];
            }
            for (int i = 0; i < WIDTH; i++) {
                expected[r * WIDTH + i] = p[r][i] * (d[r * WIDTH + i] - dot) * 0.5;
            }
        }
        Softmax softmax = new Softmax(N);
        softmax.forward(logits, ROWS, WIDTH);
        softmax.backward(logits, d, ROWS, WIDTH, 0.5f);
        assertClose(d, expected, 2e-6);
    }

    @Test
    void layerNormAgreesWithDoubles() {
        float[] x = gaussians(N, 3);
        float[] gain = repeated(gaussians(WIDTH, 1));
        float[] bias = repeated(gaussians(WIDTH, 1));
        double[] expected = layerNorm(doubles(x), gain, bias);
        float[] out = new float[N];
        new LayerNorm(WIDTH, 1e-12, N).forward(x, out, ROWS, gain, bias, new float[ROWS], 0);
        assertClose(out, expected, 3e-6);
    }

    @Test
    void layerNormGradientAgreesWithFiniteDifferences() {
        float[] x = gaussians(N, 3);
        float[] gain = repeated(gaussians(WIDTH, 1));
        float[] bias = repeated(gaussians(WIDTH, 1));
        float[] d = gaussians(N, 1);
        double[] expected = new double[N];
        for (int i = 0; i < N; i++) {
            expected[i] = (objective(x, i, 1e-5, gain, bias, d) - objective(x, i, -1e-5, gain, bias, d)) / 2e-5;
        }
        LayerNorm norm = new LayerNorm(WIDTH, 1e-12, N);
        float[] scales = new float[ROWS + 2];
        norm.forward(x, new float[N], ROWS, gain, bias, scales, 2);
        float[] gainSum = new float[N];
        float[] biasSum = new float[N];
        float[] upstream = d.clone();
        norm.backward(d, x, ROWS, gain, gainSum, biasSum, scales, 2);
        assertClose(d, expected, 2e-5);
        assertThat(biasSum).isEqualTo(upstream);
        for (int i = 0; i < N; i++) {
            assertThat(gainSum[i]).isCloseTo(upstream[i] * x[i], within(1e-6f));
        }
    }

    private static double objective(float[] x, int at, double step, float[] gain, float[] bias, float[] d) {
        double[] moved = doubles(x);
        moved[at] += step;
        double[] y = layerNorm(moved, gain, bias);
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += y[i] * d[i];
        }
        return sum;
    }

    private static double[] layerNorm(double[] x, float[] gain, float[] bias) {
        double[] y = new double[N];
        for (int r = 0; r < ROWS; r++) {
            double mean = 0;
            double variance = 0;
            for (int i = r * WIDTH; i < (r + 1) * WIDTH; i++) {
                mean += x[i] / WIDTH;
            }
            for (int i = r * WIDTH; i < (r + 1) * WIDTH; i++) {
                variance += (x[i] - mean) * (x[i] - mean) / WIDTH;
            }
            for (int i = r * WIDTH; i < (r + 1) * WIDTH; i++) {
                y[i] = gain[i] * (x[i] - mean) / Math.sqrt(variance + 1e-12) + bias[i];
            }
        }
        return y;
    }

    private static double[][] softmax(float[] x) {
        double[][] p = new double[ROWS][WIDTH];
        for (int r = 0; r < ROWS; r++) {
            double sum = 0;
            for (int i = 0; i < WIDTH; i++) {
                p[r][i] = Math.exp(x[r * WIDTH + i]);
                sum += p[r][i];
            }
            for (int i = 0; i < WIDTH; i++) {
                p[r][i] /= sum;
            }
        }
        return p;
    }

    private float[] gaussians(int n, double scale) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (random.nextGaussian() * scale);
        }
        return x;
    }

    private static float[] repeated(float[] row) {
        float[] tile = new float[N];
        for (int i = 0; i < N; i++) {
            tile[i] = row[i % WIDTH];
        }
        return tile;
    }

    private static double[] doubles(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }

    private static void assertClose(float[] actual, double[] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("element %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
