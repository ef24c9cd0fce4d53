package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The n-grams of one bucket with their probabilities, and their contexts with their backoff weights. A trie of windows
 * has all orders from 3 on; bigrams are in a trie of their own, in the bucket of their first word.
 */
public final class SmoothedTrie implements Serializable {
    private static final long serialVersionUID = 1;

    private final ContextTrie counts;
    private final Pruning pruning;
    private final int leastOrder;
    private final double[] bigramProbs;
    private final float[][] logProbs;
    private final float[][] logBackoffs;

    private SmoothedTrie(ContextTrie counts, Pruning pruning, int leastOrder, double[] bigramProbs) {
        this.counts = counts;
        this.pruning = pruning;
        this.leastOrder = leastOrder;
        this.bigramProbs = bigramProbs;
        this.logProbs = new float[counts.order() + 1][];
        this.logBackoffs = new float[counts.order() + 1][];
    }

    /** The bigrams of one bucket, smoothed. */
    public static SmoothedTrie ofBigrams(ContextTrie bigrams, Unigrams unigrams, Discounts discounts, Pruning pruning) {
        ContextLevel level = bigrams.level(2);
        var smoothed = new Interpolation(2, discounts, pruning).smooth(level, unigrams.probs(), level.last);
        SmoothedTrie trie = new SmoothedTrie(bigrams, pruning, 2, smoothed.probs());
        trie.set(2, smoothed);
        return trie;
    }

    /**
     * The longer n-grams of one bucket, smoothed.
     *
     * @param answers what the buckets of bigrams {@link BigramRequests answered}
     * @param discounts for orders 1, 2 and so on
     */
    public static SmoothedTrie ofWindows(
            ContextTrie windows, Iterator<byte[]> answers, List<Discounts> discounts, Pruning pruning) {
        SmoothedTrie trie = new SmoothedTrie(windows, pruning, 3, null);
        double[] lower = BigramRequests.read(answers, windows);
        for (int order = 3; order <= windows.order(); order++) {
            ContextLevel level = windows.level(order);
            var smoothed =
                    new Interpolation(order, discounts.get(order - 1), pruning).smooth(level, lower, level.suffix);
            trie.set(order, smoothed);
            lower = smoothed.probs();
        }
        return trie;
    }

    private void set(int order, Interpolation.Smoothed smoothed) {
        logProbs[order] = Logs.ofAll(smoothed.probs());
        logBackoffs[order] = Logs.ofAll(smoothed.backoffs());
    }

    /** The shortest n-grams that have their probabilities here. */
    int leastOrder() {
        return leastOrder;
    }

    /** Longest n-gram. */
    int order() {
        return counts.order();
    }

    ContextLevel level(int order) {
        return counts.level(order);
    }

    ContextTrie counts() {
        return counts;
    }

    /** Probabilities of bigrams in full precision, to be built upon; only in a trie of bigrams. */
    double[] bigramProbs() {
        return bigramProbs;
    }

    int indexOfWord(int word) {
        return counts.indexOfWord(word);
    }

    /** Whether n-gram {@code i} of {@code order} is part of the model. */
    boolean keeps(int order, int i) {
        return pruning.keeps(order, level(order).count[i]);
    }

    float[] logProbs(int order) {
        return logProbs[order];
    }

    /** The backoff weights, as logarithms, of the contexts of n-grams of {@code order}. */
    float[] logBackoffs(int order) {
        return logBackoffs[order];
    }
}
