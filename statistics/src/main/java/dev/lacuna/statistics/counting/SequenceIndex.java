package dev.lacuna.statistics.counting;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers distinct sequences of ints 0, 1, 2… in the order they are added. Open addressing over one int arena: a sequence
 * costs its ints and 20 to 36 bytes, and look-ups allocate nothing.
 */
public final class SequenceIndex implements Serializable {
    private static final long serialVersionUID = 1;

    /** 0 where empty, else the sequence's hash in the high half, which spares most look-ups in the arena, and number + 1. */
    private long[] slots = new long[1 << 10];

    private int[] starts = new int[1 << 9];
    private int[] arena = new int[1 << 11];
    private int size;

    /** Number of distinct sequences. */
    public int size() {
        return size;
    }

    /** The number of {@code source[from, to)}, or -1. */
    public int indexOf(int[] source, int from, int to) {
        return (int) slots[slot(hash(source, from, to), source, from, to)] - 1;
    }

    /** The number of {@code source[from, to)}, which is {@link #size} - 1 afterwards if it was not there before. */
    public int add(int[] source, int from, int to) {
        int hash = hash(source, from, to);
        int slot = slot(hash, source, from, to);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        append(source, from, to);
        slots[slot] = (long) hash << 32 | size;
        int added = size - 1;
        if (size * 2 > slots.length) {
            rehash();
        }
        return added;
    }

    /** A copy of sequence {@code index}. */
    public int[] get(int index) {
        return Arrays.copyOfRange(arena, starts[index], starts[index + 1]);
    }

    /** The array that holds all sequences; sequence i is {@code [start(i), start(i + 1))} of it. */
    int[] arena() {
        return arena;
    }

    int start(int index) {
        return starts[index];
    }

    /** Forgets all sequences, keeping the memory. */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /**
     * Forgets the sequences numbered {@code size} and up. Costs as much as they are many, whatever the memory kept, which
     * suits one index that serves many small documents after a large one.
     */
    public void truncate(int size) {
        // Newest first, so that each leaves the probe sequences as they were before it came.
        while (this.size > size) {
            int last = this.size - 1;
            slots[slot(hash(arena, starts[last], starts[this.size]), arena, starts[last], starts[this.size])] = 0;
            this.size = last;
        }
    }

    /** A hash that is the same on every machine, with all bits mixed. */
    public static int hash(int[] source, int from, int to) {
        int h = to - from;
        for (int i = from; i < to; i++) {
            h = Integer.rotateLeft(h ^ source[i] * 0xCC9E2D51, 13) * 5 + 0xE6546B64;
        }
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    private int slot(int hash, int[] source, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((int) (entry >>> 32) == hash && holds((int) entry - 1, source, from, to)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** A loop of our own: sequences are short, and the vectorized comparison of the library costs more than it saves. */
    private boolean holds(int index, int[] source, int from, int to) {
        int start = starts[index];
        if (starts[index + 1] - start != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (arena[start + i - from] != source[i]) {
                return false;
            }
        }
        return true;
    }

    private void append(int[] source, int from, int to) {
        int length = to - from;
        int start = starts[size];
        if (length > arena.length - start) {
            arena = Arrays.copyOf(arena, Grown.capacity(arena.length, (long) start + length));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, Grown.capacity(starts.length, size + 2));
        }
        System.arraycopy(source, from, arena, start, length);
        starts[++size] = start + length;
    }

    private void rehash() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
