package dev.lacuna.tokenization.subword;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.normalize.NormalizedText;
import java.util.Arrays;

/**
 * The subwords of one word: each with its id and the chars of the word it stands for, counted from the word's first char.
 * Subwords made of bytes may share chars. Reused from word to word; the arrays grow and never shrink.
 */
public final class SubwordBuffer {
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    public void clear() {
        size = 0;
    }

    /** Appends a subword that stands for chars {@code [start, end)} of the word. */
    public void add(int id, int start, int end) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size++] = end;
    }

    /** Takes back all but the first {@code length} subwords. */
    public void truncate(int length) {
        size = length;
    }

    public int size() {
        return size;
    }

    public int id(int i) {
        return ids[i];
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /** Appends these subwords, of the word that begins at char {@code from} of {@code text}, to {@code out}. */
    public void appendTo(TokenBuffer out, NormalizedText text, int from) {
        for (int i = 0; i < size; i++) {
            out.add(ids[i], text.start(from + starts[i]), text.end(from + ends[i] - 1));
        }
    }
}
