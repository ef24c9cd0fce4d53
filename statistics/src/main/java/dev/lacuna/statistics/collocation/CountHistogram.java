package dev.lacuna.statistics.collocation;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many n-grams occur how often. Small whatever the corpus: counts that differ, in a text of N words, are fewer than the
 * square root of 2N.
 */
public final class CountHistogram {
    private final TreeMap<Long, Long> ngramsByCount = new TreeMap<>();
    private long size;

    /** Adds {@code ngrams} n-grams that occur {@code totalTermFreq} times each. */
    public void add(long totalTermFreq, long ngrams) {
        ngramsByCount.merge(totalTermFreq, ngrams, Long::sum);
        size += ngrams;
    }

    /** Number of n-grams. */
    public long size() {
        return size;
    }

    /**
     * The {@code percent}th percentile of the counts, between two neighbours in proportion, as NumPy has it: the value at place
     * (n - 1) · percent / 100, from 0, of the n sorted counts.
     */
    public double percentile(double percent) {
        if (size == 0) {
            throw new IllegalStateException("no counts");
        }
        double place = (size - 1) * (percent / 100);
        long below = (long) place;
        double lower = at(below);
        double upper = at(Math.min(below + 1, size - 1));
        return lower + (upper - lower) * (place - below);
    }

    private long at(long place) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : ngramsByCount.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("place " + place + " of " + size);
    }
}
