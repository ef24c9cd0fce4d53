package dev.lacuna.statistics.collocation;

/**
 * Dunning's log-likelihood ratio (Computational Linguistics 19(1), 1993) of two parts a and b that stand side by side:
 *
 * <pre>  G² = 2 Σ n_ij log( n_ij N / (n_i. n_.j) ),   n = | c(ab)         c(a) - c(ab)              |
 *                                                     | c(b) - c(ab)  N - c(a) - c(b) + c(ab)   |</pre>
 *
 * with 0 log 0 = 0 and N the number of words in the text. G² is 0 or more and has no sign: it is large as well for parts that
 * avoid each other. An n-gram of more than two words has the least value over the ways to split it in two.
 */
public final class LogLikelihoodRatio {
    private LogLikelihoodRatio() {}

    /** The ratio of an n-gram of two words or more in a text of {@code words} words. */
    public static double of(SpanCounts counts, long words) {
        double least = Double.POSITIVE_INFINITY;
        for (int split = 1; split < counts.order(); split++) {
            least = Math.min(least, of(counts.whole(), counts.prefix(split), counts.suffix(split), words));
        }
        return least;
    }

    /** The ratio of a pair that occurs {@code pair} times, its parts {@code first} and {@code second} times. */
    public static double of(long pair, long first, long second, long words) {
        // Where a part is its own neighbour, as in "ha ha", its occurrences count twice and N may be too small.
        long neither = Math.max(0, words - first - second + pair);
        return ofTable(pair, first - pair, second - pair, neither);
    }

    /** The ratio of a contingency table. */
    static double ofTable(long both, long onlyFirst, long onlySecond, long neither) {
        double first = (double) both + onlyFirst;
        double second = (double) both + onlySecond;
        double notFirst = (double) onlySecond + neither;
        double notSecond = (double) onlyFirst + neither;
        double total = first + notFirst;
        double excess = (double) both * neither - (double) onlyFirst * onlySecond;
        double ratio = term(both, first / total * second, excess / (first * second))
                + term(onlyFirst, first / total * notSecond, -excess / (first * notSecond))
                + term(onlySecond, notFirst / total * second, -excess / (notFirst * second))
                + term(neither, notFirst / total * notSecond, excess / (notFirst * notSecond));
        // Terms of both signs: for independent parts rounding may leave a hair below 0.
        return Math.max(0, 2 * ratio);
    }

    /** cell · log( cell / expected ), where cell is {@code expected} · (1 + {@code excess}). */
    private static double term(long cell, double expected, double excess) {
        if (cell == 0) {
            return 0;
        }
        // In a large text the quotient of the cell for neither is 1 but for its last bits, and the cell makes up for
        // it.
        return cell * (Math.abs(excess) < 0.5 ? StrictMath.log1p(excess) : StrictMath.log(cell / expected));
    }
}
