package dev.lacuna.masking.units;

import java.util.Arrays;

/**
 * The units of one sequence, reused from row to row. Unit u holds the positions {@code position(i)} for i in {@code
 * [start(u), end(u))}, which need not be neighbours, and was made from {@code words(u)} words.
 */
public final class UnitList {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] words = new int[64];
    private int[] positions = new int[512];
    private int size;
    /** Positions of all units, with those of the unit that is not closed yet. */
    private int used;
    /** Positions of the closed units. */
    private int closed;

    public void clear() {
        size = 0;
        used = 0;
        closed = 0;
    }

    /** Appends the unit of the neighbouring positions {@code [from, to)}. */
    public void addSpan(int from, int to, int wordCount) {
        for (int p = from; p < to; p++) {
            add(p);
        }
        close(wordCount);
    }

    /** Adds {@code position} to the unit that {@link #close} ends. */
    public void add(int position) {
        if (used == positions.length) {
            positions = Arrays.copyOf(positions, used * 2);
        }
        positions[used++] = position;
    }

    /** Ends the unit of the positions added since the last; none make no unit. */
    public void close(int wordCount) {
        if (used == closed) {
            return;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = wordCount;
        starts[size] = closed;
        ends[size++] = used;
        closed = used;
    }

    /** Leaves of {@code unit} only the position at {@code index}, one of {@code [start, end)}. */
    public void keepOne(int unit, int index) {
        starts[unit] = index;
        ends[unit] = index + 1;
    }

    /** Number of units. */
    public int size() {
        return size;
    }

    /** Number of positions in all units as they were found: the subwords that can be masked. */
    public int positions() {
        return closed;
    }

    /** {@code subwords} as a share of {@link #positions}, at most 1; 0 where there are none. */
    public double share(double subwords) {
        return positions() == 0 ? 0 : Math.min(1, subwords / positions());
    }

    public int start(int unit) {
        return starts[unit];
    }

    public int end(int unit) {
        return ends[unit];
    }

    /** Number of positions of {@code unit}. */
    public int length(int unit) {
        return ends[unit] - starts[unit];
    }

    public int position(int index) {
        return positions[index];
    }

    /** Whether {@code next} begins where {@code unit} ends. */
    public boolean touches(int unit, int next) {
        return positions[starts[unit + 1] - 1] + 1 == positions[starts[next]];
    }

    /** Number of words {@code unit} was made from; 0 for a part of a word. */
    public int words(int unit) {
        return words[unit];
    }
}
