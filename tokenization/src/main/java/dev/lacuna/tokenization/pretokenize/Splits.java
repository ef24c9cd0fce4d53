package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.normalize.NormalizedText;
import java.util.Arrays;

/**
 * A text and the stretches of it that are words so far. What lies in none of them is dropped, as white space is. Changed by
 * adding all new splits between {@link #begin} and {@link #end}; a pre-tokenizer that also changes the text rewrites it in
 * the same go, and its new splits count in the new text.
 */
public final class Splits {
    private final NormalizedText text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int[] newStarts = new int[64];
    private int[] newEnds = new int[64];
    private int newSize;

    public Splits(NormalizedText text) {
        this.text = text;
    }

    /** One split, the whole text, or none where it is empty. */
    public void reset() {
        size = 0;
        if (text.length() > 0) {
            starts[0] = 0;
            ends[0] = text.length();
            size = 1;
        }
    }

    public NormalizedText text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public void begin() {
        newSize = 0;
    }

    /** Adds the split {@code [start, end)} unless it is empty. */
    public void add(int start, int end) {
        if (start == end) {
            return;
        }
        if (newSize == newStarts.length) {
            newStarts = Arrays.copyOf(newStarts, newSize * 2);
            newEnds = Arrays.copyOf(newEnds, newSize * 2);
        }
        newStarts[newSize] = start;
        newEnds[newSize++] = end;
    }

    public void end() {
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        starts = newStarts;
        ends = newEnds;
        size = newSize;
        newStarts = oldStarts;
        newEnds = oldEnds;
        newSize = 0;
    }
}
