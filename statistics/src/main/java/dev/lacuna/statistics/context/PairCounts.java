package dev.lacuna.statistics.context;

import java.util.Arrays;

/** Counts of pairs (row, column) of ints from 0, by open addressing: 16 bytes a slot, at most half of them taken. */
public final class PairCounts {
    /** Receives one pair. */
    public interface Visitor {
        void visit(int row, int column, long count);
    }

    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    public PairCounts() {
        Arrays.fill(keys, EMPTY);
    }

    /** Number of distinct pairs. */
    public int size() {
        return size;
    }

    public void add(int row, int column, long count) {
        long key = (long) row << 32 | column;
        int slot = slot(key);
        counts[slot] += count;
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            if (++size * 2 > keys.length) {
                rehash();
            }
        }
    }

    /** The count of a pair; 0 where it was never added. */
    public long get(int row, int column) {
        return counts[slot((long) row << 32 | column)];
    }

    /** Gives every pair, by row, then column. */
    public void forEachSorted(Visitor visitor) {
        long[] sorted = new long[size];
        int filled = 0;
        for (long key : keys) {
            if (key != EMPTY) {
                sorted[filled++] = key;
            }
        }
        Arrays.sort(sorted);
        for (long key : sorted) {
            visitor.visit((int) (key >>> 32), (int) key, counts[slot(key)]);
        }
    }

    /** Forgets all pairs, keeping the memory. */
    public void clear() {
        Arrays.fill(keys, EMPTY);
        Arrays.fill(counts, 0);
        size = 0;
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

    private void rehash() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        // Past 2^30 slots the doubling would overflow; callers flush long before.
        keys = new long[oldKeys.length * 2];
        counts = new long[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
