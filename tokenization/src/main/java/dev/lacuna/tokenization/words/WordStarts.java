package dev.lacuna.tokenization.words;

import java.util.Arrays;

/** Char offsets where words start, ascending. Reused from text to text; the array grows and never shrinks. */
public final class WordStarts {
    private int[] starts = new int[64];
    private int size;

    public void clear() {
        size = 0;
    }

    /** Appends a start, which must be above the last. */
    public void add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = start;
    }

    public int size() {
        return size;
    }

    public int start(int i) {
        return starts[i];
    }

    /** Index of the word that char {@code offset} belongs to, or of the word before it; -1 before the first word. */
    public int wordAt(int offset) {
        int at = Arrays.binarySearch(starts, 0, size, offset);
        return at < 0 ? ~at - 1 : at;
    }
}
