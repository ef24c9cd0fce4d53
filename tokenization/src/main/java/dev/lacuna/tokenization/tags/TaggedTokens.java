package dev.lacuna.tokenization.tags;

import java.util.Arrays;

/**
 * Tokens of a text in order, none overlapping another: char offsets and {@link UniversalTag#code tag codes}. Reused from
 * sentence to sentence; the arrays grow and never shrink.
 */
public final class TaggedTokens {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] tags = new byte[64];
    private int size;

    public void clear() {
        size = 0;
    }

    /** Appends the token {@code [start, end)}, which starts at or after the last one's end. */
    public void add(int start, int end, UniversalTag tag) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            tags = Arrays.copyOf(tags, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        tags[size++] = tag.code();
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

    public byte tag(int i) {
        return tags[i];
    }
}
