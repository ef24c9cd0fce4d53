package dev.lacuna.tokenization.train;

import java.util.Arrays;

/**
 * The pairs of neighbouring pieces, numbered as they appear, and how often each occurs now. A pair keeps its number when its
 * count falls to 0.
 */
final class PairTable {
    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] pairs = new int[1 << 12];
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private long[] counts = new long[64];
    private int size;

    PairTable() {
        Arrays.fill(keys, EMPTY);
    }

    /** The number of the pair, a new one where it was never seen. */
    int pair(int left, int right) {
        long key = (long) left << 32 | right;
        int slot = slot(key);
        if (keys[slot] == key) {
            return pairs[slot];
        }
        keys[slot] = key;
        pairs[slot] = size;
        lefts = Grow.toHold(size, lefts);
        rights = Grow.toHold(size, rights);
        counts = Grow.toHold(size, counts);
        lefts[size] = left;
        rights[size++] = right;
        if (size * 2 > keys.length) {
            rehash();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return lefts[pair];
    }

    int right(int pair) {
        return rights[pair];
    }

    long count(int pair) {
        return counts[pair];
    }

    void add(int pair, long count) {
        counts[pair] += count;
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void rehash() {
        keys = new long[keys.length * 2];
        pairs = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int pair = 0; pair < size; pair++) {
            long key = (long) lefts[pair] << 32 | rights[pair];
            int slot = slot(key);
            keys[slot] = key;
            pairs[slot] = pair;
        }
    }
}
