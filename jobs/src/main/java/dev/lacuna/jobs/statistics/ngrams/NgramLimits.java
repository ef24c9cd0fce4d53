package dev.lacuna.jobs.statistics.ngrams;

import java.io.Serializable;

/**
 * What bounds memory. No figure in a table depends on it, only which file a row lies in.
 *
 * @param mostPairs a task gives its counts away when it holds so many pairs, of 32 to 64 bytes each
 * @param mostNumbered of how many n-grams of one order every executor holds the numbers, at 24 to 40 bytes each
 */
record NgramLimits(int mostPairs, int mostNumbered) implements Serializable {
    static final NgramLimits DEFAULT = new NgramLimits(1 << 20, 1 << 22);
}
