package dev.lacuna.masking.weights;

import java.util.Arrays;

/** Steps that look at several values at once; their order matters to {@link #difference} alone. */
final class Formulas {
    /** exp of more than this is as good as infinite for a weight, of less as good as 0 but can still be drawn. */
    private static final double MOST_EXPONENT = 230;

    /** Stands in for a standard deviation of 0, as in the code of Yang et al. 2023. */
    private static final double LEAST_DEVIATION = 1e-4;

    private Formulas() {}

    static double exp(double x) {
        return StrictMath.exp(Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, x)));
    }

    /** exp(x / τ) over its sum; the greatest exponent is taken off first, so that nothing overflows. */
    static void softmax(double[] values, int count, double tau) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            values[i] /= tau;
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[i] = exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < count; i++) {
            values[i] /= sum;
        }
    }

    /** (x − mean) / standard deviation of the sample. */
    static void standardise(double[] values, int count) {
        double mean = sum(values, count) / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            values[i] -= mean;
            squares += values[i] * values[i];
        }
        double deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
        for (int i = 0; i < count; i++) {
            values[i] /= deviation > 0 ? deviation : LEAST_DEVIATION;
        }
    }

    /** (x − min) / (max − min); 0 where all are equal. */
    static void minMax(double[] values, int count) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        for (int i = 0; i < count; i++) {
            values[i] = most > least ? (values[i] - least) / (most - least) : 0;
        }
    }

    /** max − x + ε: turns great and small round. */
    static void maxMinus(double[] values, int count, double epsilon) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, values[i]);
        }
        for (int i = 0; i < count; i++) {
            values[i] = most - values[i] + epsilon;
        }
    }

    /** α · x / Σx + (1 − α) / n, where x below 0 count as 0; uniform where all are 0. */
    static void mixUniform(double[] values, int count, double alpha) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(0, values[i]);
        }
        double sum = sum(values, count);
        for (int i = 0; i < count; i++) {
            values[i] = sum > 0 ? alpha * values[i] / sum + (1 - alpha) / count : 1.0 / count;
        }
    }

    /** |x − the value before|; for the first the value after it. */
    static void difference(double[] values, int count) {
        double first = count > 1 ? Math.abs(values[1] - values[0]) : 0;
        for (int i = count - 1; i > 0; i--) {
            values[i] = Math.abs(values[i] - values[i - 1]);
        }
        Arrays.fill(values, 0, Math.min(count, 1), first);
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
