package dev.lacuna.tokenization.normalize;

import java.util.Arrays;

/**
 * Chars, and for each the stretch of the original text it stands for. Read it by index; change it char for char by
 * {@link #setChar}, or by appending the whole new text between {@link #beginRewrite} and {@link #endRewrite}, during which the
 * old one stays readable. Reused from text to text; the arrays grow and never shrink.
 */
public final class NormalizedText {
    private char[] chars = new char[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int length;

    private char[] newChars = new char[256];
    private int[] newStarts = new int[256];
    private int[] newEnds = new int[256];
    private int newLength;

    /** Becomes {@code text[from, to)}, unchanged. */
    public void set(String text, int from, int to) {
        length = to - from;
        if (length > chars.length) {
            int capacity = Math.max(length, chars.length * 2);
            chars = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }
        text.getChars(from, to, chars, 0);
        for (int i = 0; i < length; i++) {
            starts[i] = from + i;
            ends[i] = from + i + 1;
            if (Character.isLowSurrogate(chars[i]) && i > 0 && Character.isHighSurrogate(chars[i - 1])) {
                starts[i]--;
                ends[i - 1]++;
            }
        }
    }

    /** Becomes empty, to be filled by {@link #add}. */
    public void clear() {
        length = 0;
    }

    /** Appends one char that stands for {@code [start, end)} of the original. */
    public void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    public int length() {
        return length;
    }

    /** The array that holds the chars, in its first {@link #length} places; valid until the next change. */
    public char[] chars() {
        return chars;
    }

    public int codePointAt(int i) {
        return Character.codePointAt(chars, i, length);
    }

    /** Place of the character before place {@code i}: of a surrogate pair, its first char. */
    public int offsetBefore(int i) {
        return i - Character.charCount(Character.codePointBefore(chars, i, 0));
    }

    /** First char of the original that char {@code i} stands for. */
    public int start(int i) {
        return starts[i];
    }

    /** Char of the original after the last that char {@code i} stands for. */
    public int end(int i) {
        return ends[i];
    }

    /** Char {@code i} becomes {@code c}, which stands for what it stood for. */
    public void setChar(int i, char c) {
        chars[i] = c;
    }

    public void beginRewrite() {
        newLength = 0;
    }

    /** Appends chars {@code [from, to)} of the old text, which stand for what they stood for. */
    public void keep(int from, int to) {
        int count = to - from;
        ensureRoom(count);
        System.arraycopy(chars, from, newChars, newLength, count);
        System.arraycopy(starts, from, newStarts, newLength, count);
        System.arraycopy(ends, from, newEnds, newLength, count);
        newLength += count;
    }

    /** Appends a code point that stands for {@code [start, end)} of the original. */
    public void append(int codePoint, int start, int end) {
        if (Character.isBmpCodePoint(codePoint)) {
            appendChar((char) codePoint, start, end);
        } else {
            appendChar(Character.highSurrogate(codePoint), start, end);
            appendChar(Character.lowSurrogate(codePoint), start, end);
        }
    }

    /** Appends a char that stands for {@code [start, end)} of the original. */
    public void appendChar(char c, int start, int end) {
        ensureRoom(1);
        newChars[newLength] = c;
        newStarts[newLength] = start;
        newEnds[newLength++] = end;
    }

    private void ensureRoom(int count) {
        if (newLength + count > newChars.length) {
            int capacity = Math.max(newLength + count, newChars.length * 2);
            newChars = Arrays.copyOf(newChars, capacity);
            newStarts = Arrays.copyOf(newStarts, capacity);
            newEnds = Arrays.copyOf(newEnds, capacity);
        }
    }

    /** Length of what was appended since {@link #beginRewrite}. */
    public int rewritten() {
        return newLength;
    }

    /** The appended text takes the place of the old. */
    public void endRewrite() {
        char[] oldChars = chars;
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        chars = newChars;
        starts = newStarts;
        ends = newEnds;
        length = newLength;
        newChars = oldChars;
        newStarts = oldStarts;
        newEnds = oldEnds;
        newLength = 0;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
