package dev.lacuna.statistics.context;

import java.io.Serializable;

/**
 * Positive pointwise mutual information of a word and a context, {@code max(0, ln(p(c|w) / p(c)))}: how much likelier the
 * context is near the word than anywhere. Bullinaria and Levy, "Extracting semantic representations from word co-occurrence
 * statistics", 2007.
 */
public final class Ppmi implements Serializable {
    private static final long serialVersionUID = 1;

    /** Most counts are small, and logarithms that decide anything are slow. */
    private static final int TABLE = 1 << 12;

    private static final double[] LOGARITHMS = new double[TABLE];

    static {
        for (int i = 0; i < TABLE; i++) {
            LOGARITHMS[i] = StrictMath.log(i);
        }
    }

    private final double[] logContexts;

    private Ppmi(double[] logContexts) {
        this.logContexts = logContexts;
    }

    /**
     * @param counts how often each context occurs
     * @param smoothing exponent of the counts in p(c), 1 for none; below 1, rare contexts count for less (Levy, Goldberg and
     *     Dagan, "Improving distributional similarity with lessons learned from word embeddings", 2015)
     */
    public static Ppmi of(long[] counts, double smoothing) {
        double sum = 0;
        for (long count : counts) {
            sum += power(count, smoothing);
        }
        double logSum = StrictMath.log(sum);
        double[] logs = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            logs[c] = counts[c] == 0 ? Double.NEGATIVE_INFINITY : smoothing * log(counts[c]) - logSum;
        }
        return new Ppmi(logs);
    }

    private static double power(long count, double exponent) {
        return count == 0 ? 0 : StrictMath.exp(exponent * log(count));
    }

    /** The natural logarithm of {@code count}, which is 1 or more. */
    public static double log(long count) {
        return count < TABLE ? LOGARITHMS[(int) count] : StrictMath.log(count);
    }

    /** How likely {@code context} is anywhere. */
    public double probability(int context) {
        return StrictMath.exp(logContexts[context]);
    }

    /**
     * @param count how often context number {@code context} stands near the word, 1 or more
     * @param logRow logarithm of how many contexts stand near the word in all
     */
    public double of(long count, double logRow, int context) {
        return Math.max(0, log(count) - logRow - logContexts[context]);
    }
}
