package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairCounts;
import java.io.Serializable;

/**
 * Scores of counted pairs, natural logarithm, with p(a, b) = c(a, b) / total and p(a) = margin(a) / total of {@link
 * PairMargins}:
 *
 * <pre>
 *   PMI(a, b)  = log( p(a, b) / (p(a) p(b)) )      Church and Hanks, Computational Linguistics 16(1), 1990
 *   NPMI(a, b) = PMI(a, b) / -log p(a, b)          Bouma, GSCL 2009
 * </pre>
 *
 * c(a, b) is the pair's count, and twice that for a word that meets itself, as in the symmetric matrix whose rows the margins
 * sum. A pair has a score only if it was counted, so no score is infinite.
 */
public record PairScores(PairMargins margins) implements Serializable {

    public double pmi(long pair, long count) {
        double expected = (double) margins.margin(PairCounts.first(pair))
                * margins.margin(PairCounts.second(pair))
                / margins.total();
        return StrictMath.log(entry(pair, count) / expected);
    }

    /** In (-1, 1]; 1 if the words never occur apart, 0 for a pair that is everywhere, which has no surprise to share. */
    public double npmi(long pair, long count) {
        long entry = entry(pair, count);
        if (entry == margins.total()) {
            return 0;
        }
        // Rounding may lift the quotient above its bound.
        return Math.min(1, pmi(pair, count) / StrictMath.log((double) margins.total() / entry));
    }

    private static long entry(long pair, long count) {
        return PairCounts.first(pair) == PairCounts.second(pair) ? 2 * count : count;
    }
}
