package dev.lacuna.masking.tables;

import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Arrays;

/** A value for each pair of words, whichever comes first; 17 to 34 bytes a pair. Immutable once filled. */
public final class WordPairs implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long FREE = -1;

    private final WordTexts words = new WordTexts();
    private long[] keys = new long[1 << 8];
    private float[] values = new float[1 << 8];
    private int size;

    public WordPairs() {
        Arrays.fill(keys, FREE);
    }

    /** Sets the value of the pair {@code word} and {@code other}. */
    public void put(String word, String other, double value) {
        if (size > keys.length * 0.7) {
            grow();
        }
        long key = key(words.add(word), words.add(other));
        int slot = slot(key);
        size += keys[slot] == FREE ? 1 : 0;
        keys[slot] = key;
        values[slot] = (float) value;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new float[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long key(int word, int other) {
        return (long) Math.min(word, other) << 32 | Math.max(word, other);
    }

    /** The slot of {@code key}, or the free one where it would be. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Number of pairs. */
    public int size() {
        return size;
    }

    /** The value of the pair {@code word} and {@code other}, or NaN. */
    public double get(String word, String other) {
        int first = words.indexOf(word);
        int second = words.indexOf(other);
        return first < 0 || second < 0 ? Double.NaN : get(first, second);
    }

    /** Finds a word's number by its subwords, -1 for one in no pair; for one thread. */
    public WordForms numbers(Vocabulary vocabulary) {
        return new WordForms(vocabulary, words::indexOf);
    }

    /** The value of the pair of the words numbered {@code word} and {@code other}, or NaN. */
    public double get(int word, int other) {
        int slot = slot(key(word, other));
        return keys[slot] == FREE ? Double.NaN : values[slot];
    }
}
