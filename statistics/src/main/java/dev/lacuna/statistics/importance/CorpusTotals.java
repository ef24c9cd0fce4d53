package dev.lacuna.statistics.importance;

import java.io.Serializable;

/**
 * How much text the counts of terms are from.
 *
 * @param docCount documents, each part for one; 1 or more
 * @param sentenceCount sentences
 * @param sumTotalTermFreq occurrences of all words
 */
public record CorpusTotals(long docCount, long sentenceCount, long sumTotalTermFreq) implements Serializable {
    /** Words of a document in the mean. */
    public double meanLength() {
        return (double) sumTotalTermFreq / docCount;
    }
}
