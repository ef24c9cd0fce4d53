package dev.lacuna.statistics.importance;

/**
 * Importance of the words of a sentence ("A Cheaper and Better Diffusion Language Model with Soft-Masked Noise", Chen et al.
 * 2023, section 4.2), where what tf-idf calls a document is the sentence:
 *
 * <pre>  tfidf(w) = tf(w) / length · ln(S / (1 + sf(w))),    H(w) = −p(w) ln p(w)
 *  I(w)     = tfidf(w) / Σ tfidf + H(w) / Σ H</pre>
 *
 * <p>The sums run over all words of the sentence, repeated ones each time, so the importances add up to 2. The tf-idf of a word
 * of nearly all sentences is negative: it counts as 0. Where a sum is 0, as in a sentence of such words alone, its half is 0 for
 * all words.
 *
 * @param sentenceCount S, sentences of the corpus
 * @param sumTotalTermFreq occurrences of all words
 */
public record MaskedDiffuse(long sentenceCount, long sumTotalTermFreq) {
    /** First half of the importance, before it is divided by its sum. */
    public double tfIdf(long termFreq, long length, long sentenceFreq) {
        double idf = StrictMath.log(sentenceCount / (1.0 + sentenceFreq));
        return Math.max(0, (double) termFreq / length * idf);
    }

    /** Second half of the importance, before it is divided by its sum. */
    public double entropy(long totalTermFreq) {
        return Unigram.entropy(totalTermFreq, sumTotalTermFreq);
    }

    /** Writes to {@code tfIdf[from, to)}, the first halves of the words of a sentence, their importance. */
    public static void join(double[] tfIdf, double[] entropy, int from, int to) {
        double tfIdfs = sum(tfIdf, from, to);
        double entropies = sum(entropy, from, to);
        for (int i = from; i < to; i++) {
            tfIdf[i] = share(tfIdf[i], tfIdfs) + share(entropy[i], entropies);
        }
    }

    private static double share(double value, double sum) {
        return sum > 0 ? value / sum : 0;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
