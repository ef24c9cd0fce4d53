package dev.lacuna.masking;

/**
 * Bounds that a correct implementation breaks with probability at most {@link #FALSE_ALARM}, for tests of distributions.
 * Seeds are fixed, so a test that passes once passes for ever; the rate says how a new seed would fare.
 */
public final class Chance {
    /** One correct statistic in ten thousand exceeds its bound. */
    public static final double FALSE_ALARM = 1e-4;

    private Chance() {}

    /** Pearson's Σ (observed - expected)² / expected. */
    public static double chiSquare(long[] observed, double[] expected) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double off = observed[i] - expected[i];
            sum += off * off / expected[i];
        }
        return sum;
    }

    /**
     * Bound of a chi-square of {@code degrees} degrees of freedom: P(χ² ≥ k + 2√(kt) + 2t) ≤ exp(-t), here with t = -ln
     * FALSE_ALARM (Laurent and Massart, "Adaptive estimation of a quadratic functional", 2000, lemma 1).
     */
    public static double chiSquareLimit(int degrees) {
        double t = -StrictMath.log(FALSE_ALARM);
        return degrees + 2 * Math.sqrt(degrees * t) + 2 * t;
    }

    /**
     * Bound d of |X - np| for X binomial(n, p): P(|X - np| ≥ d) ≤ 2 exp(-d² / (2 (np(1-p) + d/3))) (Bernstein), solved for
     * d where the right side is FALSE_ALARM / {@code tests}, so that all of that many bounds together keep the rate.
     */
    public static double deviation(long trials, double probability, int tests) {
        double log = StrictMath.log(2 * tests / FALSE_ALARM);
        double variance = trials * probability * (1 - probability);
        return log / 3 + Math.sqrt(log * log / 9 + 2 * log * variance);
    }
}
