package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * How many n-grams of one order have an adjusted count of 1, 2, 3 and 4, pruned ones included, and how many are kept.
 */
public final class CountsOfCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 4;

    private final long[] ngrams = new long[MOST + 1];
    private long kept;

    /** Adds an n-gram. */
    void add(long adjusted, boolean isKept) {
        if (adjusted <= MOST) {
            ngrams[(int) adjusted]++;
        }
        kept += isKept ? 1 : 0;
    }

    /** Adds all that {@code other} counted. */
    public CountsOfCounts merge(CountsOfCounts other) {
        for (int k = 0; k <= MOST; k++) {
            ngrams[k] += other.ngrams[k];
        }
        kept += other.kept;
        return this;
    }

    /** N-grams of adjusted count {@code k}, 1 to 4. */
    public long of(int k) {
        return ngrams[k];
    }

    /** N-grams that are part of the model. */
    public long kept() {
        return kept;
    }
}
