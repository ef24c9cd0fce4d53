package dev.lacuna.tokenization.subword;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.normalize.NormalizedText;
import java.util.Arrays;

/**
 * Direct-mapped cache in front of a {@link WordCutter}: from a word's chars to its subwords. Bounded: a word that falls on
 * another's place takes it.
 */
public final class WordCache {
    private static final int SLOTS = 1 << 16;

    /** Longer words are too rare to be worth keeping; and their spans fit a byte each. */
    private static final int LONGEST = 48;

    private final WordCutter cutter;
    private final SubwordBuffer subwords = new SubwordBuffer();
    private final char[][] words = new char[SLOTS][];

    /** For each word its subwords, packed: id in the upper half, span in the lower. */
    private final long[][] packed = new long[SLOTS][];

    public WordCache(WordCutter cutter) {
        this.cutter = cutter;
    }

    /** Appends the subwords of the word {@code text[from, to)} to {@code out}. */
    public void cut(NormalizedText text, int from, int to, TokenBuffer out) {
        char[] chars = text.chars();
        int length = to - from;
        if (length > LONGEST) {
            cutAnew(text, from, to, out);
            return;
        }
        int slot = slot(chars, from, to);
        char[] word = words[slot];
        if (word == null || word.length != length || !Arrays.equals(word, 0, length, chars, from, to)) {
            put(slot, chars, from, to);
        }
        for (long subword : packed[slot]) {
            int start = from + (int) (subword >>> 8 & 0xFF);
            int end = from + (int) (subword & 0xFF);
            out.add((int) (subword >>> 32), text.start(start), text.end(end - 1));
        }
    }

    private void cutAnew(NormalizedText text, int from, int to, TokenBuffer out) {
        subwords.clear();
        cutter.cut(text.chars(), from, to, subwords);
        subwords.appendTo(out, text, from);
    }

    private static int slot(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        hash *= 0x9E3779B9;
        return hash >>> 16;
    }

    private void put(int slot, char[] chars, int from, int to) {
        subwords.clear();
        cutter.cut(chars, from, to, subwords);
        long[] entry = new long[subwords.size()];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = (long) subwords.id(i) << 32 | (long) subwords.start(i) << 8 | subwords.end(i);
        }
        words[slot] = Arrays.copyOfRange(chars, from, to);
        packed[slot] = entry;
    }
}
