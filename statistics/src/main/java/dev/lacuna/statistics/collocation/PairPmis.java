package dev.lacuna.statistics.collocation;

import java.io.Serializable;
import java.util.Arrays;

/** A score for each of many pairs of words, by their numbers: 32 to 64 bytes a pair. Broadcast. */
public final class PairPmis implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long EMPTY = -1;

    private final long[] keys;
    private final double[] scores;

    /** @param pairs how many there will be at most, less than 2^29 */
    public PairPmis(int pairs) {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, pairs) * 2 - 1) << 1);
        keys = new long[capacity];
        scores = new double[capacity];
        Arrays.fill(keys, EMPTY);
    }

    /** Sets the score of the words numbered {@code first} and {@code second}, both 0 or more, side by side. */
    public void put(int first, int second, double score) {
        int slot = slot(key(first, second));
        keys[slot] = key(first, second);
        scores[slot] = score;
    }

    /** The score of the pair; negative infinity where it has none, and for what is no numbered word. */
    public double of(int first, int second) {
        if ((first | second) < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int slot = slot(key(first, second));
        return keys[slot] == EMPTY ? Double.NEGATIVE_INFINITY : scores[slot];
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
