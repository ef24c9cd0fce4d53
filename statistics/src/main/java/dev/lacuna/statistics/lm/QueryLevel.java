package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * The contexts of one length in a {@link QueryTrie}, and the n-grams that go on from them.
 *
 * @param word the farthest word of each context
 * @param longer where the contexts that are longer by a word begin on the next level; one more entry than contexts
 * @param first where the n-grams of each context begin; one more entry than contexts
 * @param last the last word of each n-gram, rising within a context
 * @param logProbs Kneser-Ney, of each n-gram, base 10
 * @param logFreqs share of the n-gram in the occurrences of its context, base 10
 * @param logBackoffs Kneser-Ney, of each context, base 10
 */
record QueryLevel(
        int[] word, int[] longer, int[] first, int[] last, float[] logProbs, float[] logFreqs, float[] logBackoffs)
        implements Serializable {

    /** The level with no scores but those {@code score} needs. */
    QueryLevel only(NgramScore score) {
        return score == NgramScore.KNESER_NEY
                ? new QueryLevel(word, longer, first, last, logProbs, null, logBackoffs)
                : new QueryLevel(word, longer, first, last, null, logFreqs, null);
    }
}
