package dev.lacuna.statistics.overlap;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What one document holds of a benchmark. The arrays are shared, not copied.
 *
 * @param document the document's id
 * @param part the number of its part
 * @param items the items it has an n-gram of, ascending
 * @param longest words of the longest stretch it shares with each of them
 * @param ngrams the n-grams of the benchmark it holds, each once
 */
public record DocumentOverlap(String document, int part, int[] items, int[] longest, int[] ngrams)
        implements Serializable {

    /** Words of the longest stretch it shares with any item. */
    public int longestMatch() {
        return Arrays.stream(longest).max().orElseThrow();
    }
}
