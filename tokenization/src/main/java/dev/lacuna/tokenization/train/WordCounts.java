package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.words.WordSink;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.ObjLongConsumer;

/**
 * How often each word occurs: an open-addressing table that allocates once for a new word and never for a known one. It
 * counts the words of its task on an executor, and holds the counts of the corpus on the driver. Not thread-safe.
 */
public final class WordCounts implements WordSink {
    private static final int FIRST_CAPACITY = 1 << 12;

    private String[] words = new String[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private long[] counts = new long[FIRST_CAPACITY];
    private int size;

    @Override
    public void word(NormalizedText text, int from, int to) {
        count(text.chars(), from, to);
    }

    /** Adds {@code count} occurrences of {@code word}. */
    public void add(String word, long count) {
        add(slot(word), word, word.hashCode(), count);
    }

    /** How often {@code word} occurs. */
    public long count(String word) {
        return counts[slot(word)];
    }

    /** The distinct words in the order of their chars. */
    String[] sorted() {
        return Arrays.stream(words).filter(Objects::nonNull).sorted().toArray(String[]::new);
    }

    /** Number of distinct words. */
    public int size() {
        return size;
    }

    /** Forgets all words; the table keeps its capacity. */
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

    private void count(char[] chars, int from, int to) {
        // The same function as String.hashCode, so that a word has one hash however it arrives.
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = firstSlot(hash);
        while (words[slot] != null && !(hashes[slot] == hash && equal(words[slot], chars, from, to))) {
            slot = nextSlot(slot);
        }
        if (words[slot] == null) {
            add(slot, new String(chars, from, to - from), hash, 1);
        } else {
            counts[slot]++;
        }
    }

    private void add(int slot, String word, int hash, long count) {
        counts[slot] += count;
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = hash;
            if (++size * 2 > words.length) {
                grow();
            }
        }
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldHashes = hashes;
        long[] oldCounts = counts;
        words = new String[oldWords.length * 2];
        hashes = new int[oldWords.length * 2];
        counts = new long[oldWords.length * 2];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = firstSlot(oldHashes[i]);
                while (words[slot] != null) {
                    slot = nextSlot(slot);
                }
                words[slot] = oldWords[i];
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(String word) {
        int hash = word.hashCode();
        int slot = firstSlot(hash);
        while (words[slot] != null && !(hashes[slot] == hash && words[slot].equals(word))) {
            slot = nextSlot(slot);
        }
        return slot;
    }

    private int firstSlot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & words.length - 1;
    }

    private int nextSlot(int slot) {
        return slot + 1 & words.length - 1;
    }

    private static boolean equal(String word, char[] chars, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
