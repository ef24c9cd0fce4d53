package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairCounts;

/** How a pair of words without order is a pair of {@link PairCounts}: the lesser number, of the more frequent word, first. */
public final class PairKey {
    private PairKey() {}

    /** The pair of the words numbered {@code a} and {@code b}, in either order. */
    public static long of(int a, int b) {
        return PairCounts.pair(Math.min(a, b), Math.max(a, b));
    }
}
