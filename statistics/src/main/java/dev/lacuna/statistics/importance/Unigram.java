package dev.lacuna.statistics.importance;

/** A term under the unigram distribution of the corpus, p = totalTermFreq / sumTotalTermFreq. */
public final class Unigram {
    private Unigram() {}

    /**
     * −ln p, in nats: the information of an occurrence, H in "DiffusionBERT" (He et al. 2023). A term that never occurs counts
     * as if it had occurred once, which keeps it finite and no less than that of any other.
     */
    public static double information(long totalTermFreq, long sumTotalTermFreq) {
        // Written as a difference, this would not be 0 for a term that is all of the corpus.
        return StrictMath.log((double) Math.max(1, sumTotalTermFreq) / Math.max(1, totalTermFreq));
    }

    /** −p ln p, in nats: what the term adds to the entropy of the distribution; 0 for one that never occurs. */
    public static double entropy(long totalTermFreq, long sumTotalTermFreq) {
        if (totalTermFreq == 0) {
            return 0;
        }
        return (double) totalTermFreq / sumTotalTermFreq * information(totalTermFreq, sumTotalTermFreq);
    }
}
