package dev.lacuna.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine's gradient of every named parameter against central differences of the naive encoder's loss, in double. Along
 * the gradient itself shows a wrong scale or sign; along random directions also shows entries wrongly left at zero.
 */
class GradientTest {
    private static final double STEP = 1e-4;

    private final float[] parameters = Examples.parameters(Examples.SHAPE, 5);
    private final MaskedBatch batch = Examples.batch(Examples.SHAPE, 7, 3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agreesWithFiniteDifferencesForEveryParameter(int threads) {
        float[] gradient = gradient(threads);
        Random random = new Random(17);
        for (ParameterLayout.Parameter p : new ParameterLayout(Examples.SHAPE).parameters()) {
            double norm = norm(slice(gradient, p));
            if (norm > 1e-6) {
                check(p, gradient, norm, slice(gradient, p));
            }
            for (int k = 0; k < 3; k++) {
                check(p, gradient, norm, random.doubles(p.length(), -1, 1).toArray());
            }
        }
    }

    private void check(ParameterLayout.Parameter p, float[] gradient, double norm, double[] direction) {
        double length = norm(direction);
        double[] forward = Examples.doubles(parameters);
        double[] back = forward.clone();
        double expected = 0;
        for (int i = 0; i < direction.length; i++) {
            double unit = direction[i] / length;
            forward[p.offset() + i] += STEP * unit;
            back[p.offset() + i] -= STEP * unit;
            expected += gradient[p.offset() + i] * unit;
        }
        double slope = (loss(forward) - loss(back)) / (2 * STEP);
        assertThat(expected).as(p.name()).isCloseTo(slope, within(1e-4 * norm + 1e-6));
    }

    private double loss(double[] at) {
        return new NaiveEncoder(Examples.SHAPE, at).loss(batch);
    }

    private float[] gradient(int threads) {
        try (CpuEngine engine = new CpuEngine(Examples.SHAPE, threads)) {
            FloatMemory gradient = FloatMemory.allocate(parameters.length);
            engine.gradient(Examples.memory(parameters), gradient, batch);
            return Examples.values(gradient);
        }
    }

    private static double[] slice(float[] flat, ParameterLayout.Parameter p) {
        double[] slice = new double[p.length()];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = flat[p.offset() + i];
        }
        return slice;
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}
