package dev.lacuna.jobs.statistics.counts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** Ranks of words by their counts: 1 and as many as there are words of a greater count, so words of equal count share one. */
final class WordRanks implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] counts;
    private final long[] ranks;

    /** @param wordsByCount how many words there are of each count, by rising count */
    WordRanks(SortedMap<Long, Long> wordsByCount) {
        counts = new long[wordsByCount.size()];
        ranks = new long[counts.length];
        int i = 0;
        for (Map.Entry<Long, Long> entry : wordsByCount.entrySet()) {
            counts[i] = entry.getKey();
            ranks[i++] = entry.getValue();
        }
        long rank = 1;
        for (i = counts.length - 1; i >= 0; i--) {
            long words = ranks[i];
            ranks[i] = rank;
            rank += words;
        }
    }

    /** The rank of a word of {@code totalTermFreq}, a count that there is. */
    long of(long totalTermFreq) {
        return ranks[Arrays.binarySearch(counts, totalTermFreq)];
    }
}
