package dev.lacuna.statistics.importance;

import java.io.Serializable;

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): what a term adds to the score of a passage that
 * holds it.
 *
 * <pre>  idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length))</pre>
 *
 * @param k1 how slowly the weight saturates with tf, 0 or more; 0: it does not depend on tf
 * @param b how much of the length is levelled out, 0 to 1
 */
public record Bm25(double k1, double b) implements Serializable {
    public Bm25 {
        if (!(k1 >= 0 && k1 < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("k1 must be 0 or more (" + k1 + ")");
        }
        if (!(b >= 0 && b <= 1)) {
            throw new IllegalArgumentException("b must be in [0, 1] (" + b + ")");
        }
    }

    /**
     * The weight of a term.
     *
     * @param idf its {@link InverseDocFreq#bm25}
     * @param termFreq how often the passage holds it, at least once
     * @param length words of the passage
     * @param meanLength words of a passage in the mean, above 0
     */
    public double weight(double idf, long termFreq, long length, double meanLength) {
        return idf * termFreq * (k1 + 1) / (termFreq + k1 * (1 - b + b * length / meanLength));
    }
}
