package dev.lacuna.statistics.importance;

/** How rare a term is among documents, in nats. Falls with {@code docFreq} and is never negative. */
public final class InverseDocFreq {
    private InverseDocFreq() {}

    /** ln((D + 1) / (df + 1)), as Spark's MLlib has it: 0 for a term of every document. */
    public static double smoothed(long docFreq, long docCount) {
        return StrictMath.log((docCount + 1.0) / (docFreq + 1.0));
    }

    /**
     * ln(1 + (D − df + 0.5) / (df + 0.5)), the form of BM25 that Lucene uses: Robertson and Spärck Jones's weight, kept above
     * 0 for terms of more than half of the documents.
     */
    public static double bm25(long docFreq, long docCount) {
        return StrictMath.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5));
    }
}
