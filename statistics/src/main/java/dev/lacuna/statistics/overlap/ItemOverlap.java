package dev.lacuna.statistics.overlap;

import java.util.List;

/**
 * What a corpus holds of one item of a benchmark.
 *
 * @param words number of words of the item
 * @param coveredWords how many of them stand in an n-gram that the corpus holds
 * @param longestMatch words of the longest stretch that it shares with one document; 0 if no n-gram is shared
 * @param docCount documents that hold an n-gram of it
 * @param documents ids of the first few of them: those of the longest stretches, of equal ones the least id
 */
public record ItemOverlap(int words, int coveredWords, int longestMatch, long docCount, List<String> documents) {
    /** The share of its words that is covered; 0 for an item without words. */
    public double coverage() {
        return words == 0 ? 0 : (double) coveredWords / words;
    }
}
