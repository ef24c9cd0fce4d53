package dev.lacuna.statistics.lm;

import java.util.Iterator;
import java.util.List;

/** All that the model says of the n-grams of one bucket, ready to be written. */
public final class BucketNgrams {
    private final SmoothedTrie bigrams;
    private final SmoothedTrie windows;
    private final List<NgramRows> backoffs;

    /** @param backoffs weights that {@link BackoffBlocks} brought */
    public BucketNgrams(SmoothedTrie bigrams, SmoothedTrie windows, Iterator<byte[]> backoffs) {
        this.bigrams = bigrams;
        this.windows = windows;
        this.backoffs = BackoffBlocks.read(backoffs, windows.order() - 1);
    }

    /** The n-grams of {@code order}, 2 or more. */
    public NgramCursor ofOrder(int order) {
        return new NgramCursor(
                order == 2 ? bigrams : windows, order, order < windows.order() ? backoffs.get(order) : null);
    }
}
