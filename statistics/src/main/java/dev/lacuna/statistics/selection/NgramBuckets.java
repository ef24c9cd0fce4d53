package dev.lacuna.statistics.selection;

import java.io.Serializable;
import java.util.Arrays;

/** n-grams in each bucket over all texts of at least so many tokens; merging is addition, so order does not matter. */
public final class NgramBuckets implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] counts;
    private final int minTokens;
    private long texts;
    private long shortTexts;
    private int mostTokens;

    public NgramBuckets(int buckets, int minTokens) {
        this.counts = new long[buckets];
        this.minTokens = minTokens;
    }

    /** Adds the text that {@code ngrams} holds, unless its {@code tokens} are too few. */
    public void add(HashedNgrams ngrams, int tokens) {
        mostTokens = Math.max(mostTokens, tokens);
        if (tokens < minTokens) {
            shortTexts++;
            return;
        }
        texts++;
        for (int i = 0; i < ngrams.size(); i++) {
            counts[ngrams.bucket(i)]++;
        }
    }

    /** Adds what was counted elsewhere; returns this. */
    public NgramBuckets merge(NgramBuckets other) {
        texts += other.texts;
        shortTexts += other.shortTexts;
        mostTokens = Math.max(mostTokens, other.mostTokens);
        Arrays.setAll(counts, b -> counts[b] + other.counts[b]);
        return this;
    }

    /** n-grams in each bucket; the array is shared, not copied. */
    public long[] counts() {
        return counts;
    }

    /** n-grams in all buckets. */
    public long ngrams() {
        return Arrays.stream(counts).sum();
    }

    /** Texts that were counted. */
    public long texts() {
        return texts;
    }

    /** Texts of too few tokens. */
    public long shortTexts() {
        return shortTexts;
    }

    /** Tokens of the longest text of all. */
    public int mostTokens() {
        return mostTokens;
    }
}
