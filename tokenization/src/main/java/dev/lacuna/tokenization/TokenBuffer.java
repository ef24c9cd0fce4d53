package dev.lacuna.tokenization;

import java.util.Arrays;

/**
 * A text's subwords while it is being cut: for each its id, the chars {@code [start, end)} of the text it stands for, and
 * whether a word or a sentence starts with it. Reused from text to text; the arrays grow and never shrink.
 */
public final class TokenBuffer {
    private static final byte WORD = 1;
    private static final byte SENTENCE = 2;

    private int[] ids = new int[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private byte[] marks = new byte[1024];
    private int size;
    private int words;
    private int sentences;
    private byte pending;

    public void clear() {
        size = 0;
        words = 0;
        sentences = 0;
        pending = 0;
    }

    /** The next {@link #add} begins a word. */
    public void startWord() {
        pending |= WORD;
    }

    /** The next {@link #add} begins a sentence, and so a word. */
    public void startSentence() {
        pending |= WORD | SENTENCE;
    }

    /** Appends a subword that stands for chars {@code [start, end)} of the text. */
    public void add(int id, int start, int end) {
        if (size == ids.length) {
            grow();
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        marks[size] = 0;
        size++;
        if (pending != 0) {
            mark(size - 1, pending);
            pending = 0;
        }
    }

    private void grow() {
        int capacity = size * 2;
        ids = Arrays.copyOf(ids, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }

    private void mark(int i, byte mark) {
        byte added = (byte) (mark & ~marks[i]);
        marks[i] |= added;
        words += added & WORD;
        sentences += (added & SENTENCE) >> 1;
    }

    /** Subword {@code i}, already added, begins a word. */
    public void markWord(int i) {
        mark(i, WORD);
    }

    /** Subword {@code i}, already added, begins a sentence, and so a word. */
    public void markSentence(int i) {
        mark(i, (byte) (WORD | SENTENCE));
    }

    /** Subword {@code i} begins no word. */
    public void unmark(int i) {
        words -= marks[i] & WORD;
        sentences -= (marks[i] & SENTENCE) >> 1;
        marks[i] = 0;
    }

    public boolean startsWord(int i) {
        return (marks[i] & WORD) != 0;
    }

    public int id(int i) {
        return ids[i];
    }

    /** First char of the text that subword {@code i} stands for. */
    public int start(int i) {
        return starts[i];
    }

    /** Char of the text after the last that subword {@code i} stands for. */
    public int end(int i) {
        return ends[i];
    }

    /** Number of subwords. */
    public int size() {
        return size;
    }

    /** Number of words. */
    public int words() {
        return words;
    }

    public TokenSequence toSequence() {
        return new TokenSequence(Arrays.copyOf(ids, size), marked(WORD, words), marked(SENTENCE, sentences));
    }

    private int[] marked(byte mark, int count) {
        int[] positions = new int[count];
        int found = 0;
        for (int i = 0; found < count; i++) {
            if ((marks[i] & mark) != 0) {
                positions[found++] = i;
            }
        }
        return positions;
    }
}
