package dev.lacuna.statistics.collocation;

import java.io.Serializable;

/**
 * The phrase score of word2vec (Mikolov et al., NIPS 2013, equation 6), scaled:
 *
 * <pre>  score(a b) = ( c(ab) - δ ) / ( c(a) c(b) ) · scale</pre>
 *
 * The published program takes the number of words in the text for scale, gensim the number of distinct words. An n-gram of
 * more than two words has the least score over the ways to split it in two. Negative where the count is below δ.
 *
 * @param discount δ, which keeps pairs of rare words out
 * @param scale what the ratio is multiplied by, so that thresholds do not depend on the size of the text
 */
public record PhraseScore(double discount, long scale) implements Serializable {

    /** The score of an n-gram of two words or more. */
    public double of(SpanCounts counts) {
        double least = Double.POSITIVE_INFINITY;
        for (int split = 1; split < counts.order(); split++) {
            least = Math.min(least, of(counts.whole(), counts.prefix(split), counts.suffix(split)));
        }
        return least;
    }

    /** The score of a pair that occurs {@code pair} times, its parts {@code first} and {@code second} times. */
    public double of(long pair, long first, long second) {
        return (pair - discount) / first / second * scale;
    }
}
