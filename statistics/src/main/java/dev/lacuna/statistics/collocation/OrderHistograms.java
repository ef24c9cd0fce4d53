package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;

/** How many n-grams of each order occur how often; merging is addition. */
public final class OrderHistograms {
    /** Blocks hold ints of 0 or more, so a count goes in two of 31 bits. */
    private static final int BITS = 31;

    private final SequenceCounts ngrams = new SequenceCounts();
    private final int[] key = new int[3];

    /** Adds an n-gram. */
    public void add(int order, long totalTermFreq) {
        key[0] = order;
        key[1] = (int) (totalTermFreq >>> BITS);
        key[2] = (int) (totalTermFreq & Integer.MAX_VALUE);
        ngrams.add(key, 0, key.length, 1, 0);
    }

    /** All of it as bytes. */
    public byte[] toBytes() {
        return CountBlock.of(ngrams);
    }

    /** The sum of two, as bytes. */
    public static byte[] sum(byte[] left, byte[] right) {
        SequenceCounts sum = new SequenceCounts();
        CountBlock.merge(left, sum);
        CountBlock.merge(right, sum);
        return CountBlock.of(sum);
    }

    /** The histogram of one order. */
    public static CountHistogram ofOrder(int order, byte[] histograms) {
        CountHistogram histogram = new CountHistogram();
        CountBlock.forEach(histograms, (key, from, to, size, none) -> {
            if (key[from] == order) {
                histogram.add((long) key[from + 1] << BITS | key[from + 2], size);
            }
        });
        return histogram;
    }
}
