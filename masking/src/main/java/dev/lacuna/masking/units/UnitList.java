package dev.lacuna.masking.units;

import java.util.Arrays;

/**
 * The units of one sequence, reused from row to row. Unit u holds the positions {@code position(i)} for i in {@code
 * [start(u), end(u))}, which need not be neighbours, and was made from {@code words(u)} words.
 */
public final class UnitList {
    private int[] starts = new int[65];
    private int[] words = new int[64];
    private int[] positions = new int[512];
    private int size;

    public void clear() {
        size = 0;
    }

    /** Appends the unit of the neighbouring positions {@code [from, to)}. */
    public void addSpan(int from, int to, int wordCount) {
        int start = open(to - from, wordCount);
        for (int p = from; p < to; p++) {
            positions[start + p - from] = p;
        }
    }

    /** Appends the unit of these positions; none make no unit. */
    public void addPositions(int[] own, int wordCount) {
        if (own.length > 0) {
            int start = open(own.length, wordCount);
            System.arraycopy(own, 0, positions, start, own.length);
        }
    }

    /** Makes room for a unit of {@code length} positions and returns where they go. */
    private int open(int length, int wordCount) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2 + 1);
        }
        int start = starts[size];
        if (start + length > positions.length) {
            positions = Arrays.copyOf(positions, Math.max(positions.length * 2, start + length));
        }
        words[size] = wordCount;
        starts[++size] = start + length;
        return start;
    }

    /** Number of units. */
    public int size() {
        return size;
    }

    /** Number of positions in all units: the subwords that can be masked. */
    public int positions() {
        return starts[size];
    }

    /** {@code subwords} as a share of {@link #positions}, at most 1; 0 where there are none. */
    public double share(double subwords) {
        return positions() == 0 ? 0 : Math.min(1, subwords / positions());
    }

    public int start(int unit) {
        return starts[unit];
    }

    public int end(int unit) {
        return starts[unit + 1];
    }

    /** Number of positions of {@code unit}. */
    public int length(int unit) {
        return starts[unit + 1] - starts[unit];
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
