package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairCounts;

/**
 * Counts pairs of words in text given as word numbers and {@link dev.lacuna.statistics.words.WordCodes}. A pair can be
 * counted in pieces, since a single long document may hold more pairs than fit a table. For one thread.
 */
public interface PairCounter {
    /** Adds what {@code chunk} of whole documents holds of single words and passages to {@code margins}. */
    void addMargins(int[] chunk, PairMargins margins);

    /** Takes up a chunk of whole documents, after the one before is done. */
    void start(int[] chunk);

    /**
     * Adds pairs, by {@link PairKey}, until the chunk is done or {@code counts} holds {@code most} or some more.
     *
     * @return whether the chunk is done
     */
    boolean count(PairCounts counts, int most);
}
