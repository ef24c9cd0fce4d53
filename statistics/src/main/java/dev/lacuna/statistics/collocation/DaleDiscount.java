package dev.lacuna.statistics.collocation;

/**
 * How DALE (Ghosh et al., EMNLP 2023, arXiv 2310.15799) holds down the PMI of rare n-grams. Of each order, those that occur
 * no more often than a cut-off c are dropped, and the PMI of the others is multiplied by
 *
 * <pre>  log f / ( log c + log f )</pre>
 *
 * with f the count: above a half and growing with f; 1 where c is 1, its least value.
 *
 * @param cutOff c, a percentile of the counts of the order, 1 or more
 */
public record DaleDiscount(double cutOff) {
    public DaleDiscount {
        if (!(cutOff >= 1)) {
            throw new IllegalArgumentException("cut-off " + cutOff);
        }
    }

    /** Whether an n-gram of this count stays. */
    public boolean keeps(long totalTermFreq) {
        return totalTermFreq > cutOff;
    }

    /** The factor for an n-gram that stays. */
    public double factor(long totalTermFreq) {
        double log = StrictMath.log(totalTermFreq);
        return log / (StrictMath.log(cutOff) + log);
    }
}
