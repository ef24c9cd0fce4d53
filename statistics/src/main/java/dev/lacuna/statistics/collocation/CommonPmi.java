package dev.lacuna.statistics.collocation;

import java.util.Arrays;

/**
 * Pointwise mutual information of an n-gram where the probabilities of all orders have one denominator:
 *
 * <pre>  pmi(w) = min over the ways s to cut w into two or more segments of  log( p(w) / Π_{x in s} p(x) ),  p(x) = c(x) / Z</pre>
 *
 * in natural logarithms. Z does not cancel: a cut into k segments brings Z^(k-1), so a small Z favours many segments.
 * Instances have scratch of their own and serve one thread.
 */
public final class CommonPmi {
    private final double logTotal;
    private double[] best = new double[8];

    /** @param total the denominator Z, 1 or more */
    public CommonPmi(long total) {
        if (total < 1) {
            throw new IllegalArgumentException("total " + total);
        }
        this.logTotal = StrictMath.log(total);
    }

    /** log p(w), at most 0 where Z counts all words of the text. */
    public double logProbability(SpanCounts counts) {
        return logProbability(counts.whole());
    }

    /** The PMI of an n-gram of two words or more whose count is positive; finite. */
    public double of(SpanCounts counts) {
        int order = counts.order();
        if (best.length < order) {
            best = Arrays.copyOf(best, order);
        }
        // best[i]: the greatest sum of log p over the ways to cut the first i + 1 words, the uncut one included.
        for (int end = 1; end < order; end++) {
            best[end - 1] = Math.max(logProbability(counts.prefix(end)), bestCut(counts, end));
        }
        return logProbability(counts.whole()) - bestCut(counts, order);
    }

    /** The greatest sum over the ways to cut the first {@code end} words into at least two segments. */
    private double bestCut(SpanCounts counts, int end) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int split = 1; split < end; split++) {
            greatest = Math.max(greatest, best[split - 1] + logProbability(counts.of(split, end)));
        }
        return greatest;
    }

    private double logProbability(long count) {
        return StrictMath.log(count) - logTotal;
    }
}
