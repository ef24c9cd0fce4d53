package dev.lacuna.statistics.counting;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers distinct sequences of ints 0, 1, 2… in the order they are added. Open addressing over one int arena: a sequence
 * costs its ints and 12 to 20 bytes, and look-ups allocate nothing.
 */
public final class SequenceIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private int[] slots = new int[1 << 10];
    private int[] starts = new int[1 << 9];
    private int[] arena = new int[1 << 11];
    private int size;

    /** Number of distinct sequences. */
    public int size() {
        return size;
    }

    /** The number of {@code source[from, to)}, or -1. */
    public int indexOf(int[] source, int from, int to) {
        return slots[slot(source, from, to)] - 1;
    }

    /** The number of {@code source[from, to)}, which is {@link #size} - 1 afterwards if it was not there before. */
    public int add(int[] source, int from, int to) {
        int slot = slot(source, from, to);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(source, from, to);
        slots[slot] = size;
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

    private int slot(int[] source, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(source, from, to) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, source, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int index, int[] source, int from, int to) {
        return Arrays.equals(arena, starts[index], starts[index + 1], source, from, to);
    }

    private void append(int[] source, int from, int to) {
        int length = to - from;
        int start = starts[size];
        if (start + length > arena.length) {
            arena = Arrays.copyOf(arena, grown(arena.length, start + length));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length, size + 2));
        }
        System.arraycopy(source, from, arena, start, length);
        starts[++size] = start + length;
    }

    private static int grown(int capacity, int needed) {
        long doubled = Math.max(capacity * 2L, needed);
        return (int) Math.min(doubled, Integer.MAX_VALUE - 8);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(arena, starts[i], starts[i + 1])] = i + 1;
        }
    }
}
