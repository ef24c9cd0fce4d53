package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Phrases that grow pass by pass, as word2phrase makes them (Mikolov et al., NIPS 2013): each joins two words, or phrases of
 * passes before. They are numbered from the number of words on. Broadcast, for as long as none is added.
 */
public final class Phrases implements Serializable {
    private static final long serialVersionUID = 1;

    private final int words;
    private final SequenceIndex pairs = new SequenceIndex();
    private int[] ends = {0};

    /** @param words how many words have numbers, which are less than this */
    public Phrases(int words) {
        this.words = words;
    }

    /** How many words and phrases have numbers. */
    public int size() {
        return words + pairs.size();
    }

    /** Begins a pass. */
    public void beginPass() {
        ends = Arrays.copyOf(ends, ends.length + 1);
        ends[ends.length - 1] = pairs.size();
    }

    /** Adds the phrase of {@code first} and {@code second} to this pass; they have been no phrase before. */
    public void add(int first, int second) {
        pairs.add(new int[] {first, second}, 0, 2);
        ends[ends.length - 1] = pairs.size();
    }

    /**
     * Joins the phrases in {@code text[0, length)}, of numbers and codes, in place: pass by pass, in each from left to right,
     * where nothing is part of two. Returns the new length.
     */
    public int join(int[] text, int length) {
        int joined = length;
        for (int pass = 1; pass < ends.length; pass++) {
            joined = join(text, joined, ends[pass - 1], ends[pass]);
        }
        return joined;
    }

    private int join(int[] text, int length, int from, int to) {
        int end = 0;
        for (int i = 0; i < length; i++) {
            int pair = i + 1 < length && (text[i] | text[i + 1]) >= 0 ? pairs.indexOf(text, i, i + 2) : -1;
            if (pair >= from && pair < to) {
                text[end++] = words + pair;
                i++;
            } else {
                text[end++] = text[i];
            }
        }
        return end;
    }

    /** The numbers of the words that the word or phrase {@code number} is made of. */
    public int[] words(int number) {
        return number < words
                ? new int[] {number}
                : Arrays.stream(pairs.get(number - words))
                        .flatMap(part -> IntStream.of(words(part)))
                        .toArray();
    }
}
