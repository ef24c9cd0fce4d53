package dev.lacuna.statistics.words;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.io.Serializable;

/** Numbers distinct words 0, 1, 2… in the order they are added; a word costs its code points, and no object. */
public final class WordTexts implements Serializable {
    private static final long serialVersionUID = 1;

    private final SequenceIndex words = new SequenceIndex();

    /** Number of distinct words. */
    public int size() {
        return words.size();
    }

    /** The number of {@code word}, which is {@link #size} - 1 afterwards if it was not there before. */
    public int add(String word) {
        int[] key = key(word);
        return words.add(key, 0, key.length);
    }

    /** The number of {@code word}, or -1. */
    public int indexOf(String word) {
        int[] key = key(word);
        return words.indexOf(key, 0, key.length);
    }

    /** The word numbered {@code number}. */
    public String get(int number) {
        int[] key = words.get(number);
        return new String(key, 0, key.length);
    }

    /** Forgets all words, keeping the memory. */
    public void clear() {
        words.clear();
    }

    /** The code points of {@code word}: equal for equal words, and so the place to bring all counts of one together. */
    public static int[] key(String word) {
        return word.codePoints().toArray();
    }
}
