package dev.lacuna.statistics.importance;

import java.io.Serializable;

/**
 * Chance that word2vec keeps an occurrence of a term of relative frequency f: √(t / f) + t / f, at most 1, as its released C
 * code has it; the paper (Mikolov et al., "Distributed Representations of Words and Phrases", 2013) prints √(t / f).
 *
 * @param threshold t, the relative frequency up to which nearly all occurrences stay, above 0
 */
public record Subsampling(double threshold) implements Serializable {
    public Subsampling {
        if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold must be above 0 (" + threshold + ")");
        }
    }

    /** 1 for a term that never occurs. */
    public double keepProbability(long totalTermFreq, long sumTotalTermFreq) {
        if (totalTermFreq == 0) {
            return 1;
        }
        double ratio = threshold * sumTotalTermFreq / totalTermFreq;
        return Math.min(1, Math.sqrt(ratio) + ratio);
    }
}
