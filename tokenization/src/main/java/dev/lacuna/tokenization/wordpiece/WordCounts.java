package dev.lacuna.tokenization.wordpiece;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.words.WordSink;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/** How often each word occurs: an open-addressing table that allocates once for a new word and never for a known one. */
public final class WordCounts implements WordSink {
    private String[] words = new String[1 << 12];
    private long[] counts = new long[1 << 12];
    private int size;

    @Override
    public void word(NormalizedText text, int from, int to) {
        char[] chars = from == 0 ? text.chars() : java.util.Arrays.copyOfRange(text.chars(), from, to);
        int length = to - from;
        int slot = slot(chars, length);
        if (words[slot] == null) {
            insert(slot, new String(chars, 0, length), 1);
        } else {
            counts[slot]++;
        }
    }

    /** Adds {@code count} occurrences of {@code word}. */
    public void add(String word, long count) {
        char[] chars = word.toCharArray();
        int slot = slot(chars, chars.length);
        if (words[slot] == null) {
            insert(slot, word, count);
        } else {
            counts[slot] += count;
        }
    }

    /** Number of distinct words. */
    public int size() {
        return size;
    }

    public void clear() {
        Arrays.fill(words, null);
        Arrays.fill(counts, 0);
        size = 0;
    }

    /** Gives every word and its count, in no particular order. */
    public void forEach(ObjLongConsumer<String> action) {
        for (int slot = 0; slot < words.length; slot++) {
            if (words[slot] != null) {
                action.accept(words[slot], counts[slot]);
            }
        }
    }

    private void insert(int slot, String word, long count) {
        words[slot] = word;
        counts[slot] = count;
        if (++size * 2 > words.length) {
            grow();
        }
    }

    private void grow() {
        String[] oldWords = words;
        long[] oldCounts = counts;
        words = new String[oldWords.length * 2];
        counts = new long[oldWords.length * 2];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = slot(oldWords[i].toCharArray(), oldWords[i].length());
                words[slot] = oldWords[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(char[] chars, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + chars[i];
        }
        int mask = words.length - 1;
        int slot = (hash * 0x9E3779B9 >>> 7) & mask;
        while (words[slot] != null && !equal(words[slot], chars, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean equal(String word, char[] chars, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
