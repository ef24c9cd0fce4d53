package dev.lacuna.statistics.collocation;

/**
 * Normalized pointwise mutual information (Bouma, GSCL 2009):
 *
 * <pre>  npmi(w) = pmi(w) / -log p(w)</pre>
 *
 * with {@link CommonPmi} over the number N of words in the text: for two words log( c(ab) N / (c(a) c(b)) ) / log( N / c(ab) ).
 * Longer n-grams take the cut that leaves least, which may have more than two segments. The value lies in [-1, 1]: 1 where
 * the words occur in no other company, 0 where they meet as often as by chance, whatever the count. The upper bound needs
 * the one denominator: with one of its own for each order a perfect pair can exceed 1.
 */
public final class Npmi {
    private final CommonPmi pmi;

    /** @param words occurrences of all words in the text, more than any n-gram of two words or more can have */
    public Npmi(long words) {
        this.pmi = new CommonPmi(words);
    }

    /** The score of an n-gram of two words or more. */
    public double of(SpanCounts counts) {
        // Rounding may carry a perfect collocation a hair over 1.
        return Math.max(-1, Math.min(1, pmi.of(counts) / -pmi.logProbability(counts)));
    }
}
