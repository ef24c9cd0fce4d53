package dev.lacuna.statistics.change;

/** Entropy and Jensen-Shannon divergence, in nats (Lin, "Divergence measures based on the Shannon entropy", 1991). */
public final class JensenShannon {
    /** The greatest divergence: that of distributions that share nothing. */
    public static final double MOST = StrictMath.log(2);

    private JensenShannon() {}

    /** {@code -p ln p}, the summand of an entropy; 0 for p = 0. */
    public static double surprise(double p) {
        return p > 0 ? -p * StrictMath.log(p) : 0;
    }

    /** The entropy of {@code distribution}, whose values are 0 or more and sum to 1. */
    public static double entropy(double[] distribution) {
        double entropy = 0;
        for (double p : distribution) {
            entropy += surprise(p);
        }
        return entropy;
    }

    /** What one outcome adds to {@code H((p+q)/2) - (H(p)+H(q))/2}. */
    static double term(double p, double q) {
        return surprise((p + q) / 2) - (surprise(p) + surprise(q)) / 2;
    }

    /** The divergence of two distributions over the same outcomes, 0 to ln 2. */
    public static double divergence(double[] p, double[] q) {
        double divergence = 0;
        for (int i = 0; i < p.length; i++) {
            divergence += term(p[i], q[i]);
        }
        return bounded(divergence);
    }

    /** Rounding may leave the range by some last bits. */
    static double bounded(double divergence) {
        return Math.min(MOST, Math.max(0, divergence));
    }
}
