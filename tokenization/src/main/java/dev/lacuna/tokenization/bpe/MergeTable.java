package dev.lacuna.tokenization.bpe;

import java.util.Arrays;

/**
 * Rank and result of each merge. Open addressing with linear probes; a pair of ids and its rank lie side by side, so that a
 * look-up touches one line of the processor's cache.
 */
final class MergeTable {
    private static final long EMPTY = -1;

    private final long[] slots;
    private final int shift;
    private final int[] merged;

    /** @param merges how many there will be */
    MergeTable(int merges) {
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(merges, 1));
        slots = new long[2 << bits];
        Arrays.fill(slots, EMPTY);
        shift = Long.SIZE - bits;
        merged = new int[merges];
    }

    /** A pair that is put twice keeps its last rank, as with Hugging Face. */
    void put(int left, int right, int rank, int mergedId) {
        long pair = pair(left, right);
        int slot = slot(pair);
        while (slots[slot] != EMPTY && slots[slot] != pair) {
            slot = slot + 2 & slots.length - 1;
        }
        slots[slot] = pair;
        slots[slot + 1] = rank;
        merged[rank] = mergedId;
    }

    /** The rank of a merge, 0 the first, or -1. */
    int rank(int left, int right) {
        long pair = pair(left, right);
        int slot = slot(pair);
        while (slots[slot] != pair) {
            if (slots[slot] == EMPTY) {
                return -1;
            }
            slot = slot + 2 & slots.length - 1;
        }
        return (int) slots[slot + 1];
    }

    /** The token that the merge of this rank makes. */
    int merged(int rank) {
        return merged[rank];
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    /** Fibonacci hashing: the high bits of the product depend on all bits of the pair. */
    private int slot(long pair) {
        return (int) (pair * 0x9E3779B97F4A7C15L >>> shift) << 1;
    }
}
