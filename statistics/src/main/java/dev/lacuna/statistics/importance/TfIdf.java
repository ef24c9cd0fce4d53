package dev.lacuna.statistics.importance;

/** Term frequency times inverse document frequency, tf · ln((D + 1) / (df + 1)), as Spark's MLlib has it. */
public final class TfIdf {
    private TfIdf() {}

    /**
     * The weight of a term that a document holds {@code termFreq} times. With {@code totalTermFreq} in its place it is the sum
     * of the weights over all documents.
     */
    public static double weight(long termFreq, long docFreq, long docCount) {
        return termFreq * InverseDocFreq.smoothed(docFreq, docCount);
    }
}
