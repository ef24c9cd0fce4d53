package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.unicode.Utf8;
import java.util.Arrays;

/**
 * A word as the vocabulary spells it: its code points, or, where the model works on bytes, the character of each of its UTF-8
 * bytes. Each of these units knows the chars of the word it stands for. A surrogate without its other half is read as U+FFFD.
 */
final class ModelText {
    private static final int REPLACEMENT = 0xFFFD;

    private final boolean byteLevel;
    private int[] units = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;
    private int cursor;
    private int cursorEnd;

    ModelText(boolean byteLevel) {
        this.byteLevel = byteLevel;
    }

    /** Becomes the word {@code chars[from, to)}, which is not empty. */
    void set(char[] chars, int from, int to) {
        length = 0;
        for (int i = from; i < to; ) {
            int codePoint = Character.codePointAt(chars, i, to);
            int next = i + Character.charCount(codePoint);
            if (next == i + 1 && Character.isSurrogate((char) codePoint)) {
                codePoint = REPLACEMENT;
            }
            add(codePoint, i - from, next - from);
            i = next;
        }
        cursor = 0;
        cursorEnd = Utf8.length(units[0]);
    }

    private void add(int codePoint, int start, int end) {
        if (byteLevel) {
            int width = Utf8.length(codePoint);
            for (int i = 0; i < width; i++) {
                addUnit(ByteAlphabet.charOf(Utf8.byteAt(codePoint, width, i)), start, end);
            }
        } else {
            addUnit(codePoint, start, end);
        }
    }

    private void addUnit(int unit, int start, int end) {
        if (length == units.length) {
            units = Arrays.copyOf(units, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        units[length] = unit;
        starts[length] = start;
        ends[length++] = end;
    }

    int length() {
        return length;
    }

    int unit(int i) {
        return units[i];
    }

    /**
     * First char of the word that the unit around UTF-8 byte {@code offset} of this text stands for. Offsets must not fall
     * from one question to the next, until {@link #set} begins anew; beyond the text the last unit answers.
     */
    int start(int offset) {
        return starts[unitAround(offset)];
    }

    /** The char of the word after the last one of that unit. */
    int end(int offset) {
        return ends[unitAround(offset)];
    }

    private int unitAround(int offset) {
        while (cursorEnd <= offset && cursor + 1 < length) {
            cursorEnd += Utf8.length(units[++cursor]);
        }
        return cursor;
    }
}
