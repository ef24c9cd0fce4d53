package dev.lacuna.statistics.pairs;

import java.util.Arrays;

/** The distinct words of a passage, in the order they first occur. Costs 4 bytes a word of the index; for one thread. */
public final class DistinctWords {
    /** 0, or 1 + the word's place. */
    private final int[] places;

    private int[] words = new int[64];
    private int size;

    /** @param words word numbers from this one on, and codes below 0, are passed over */
    public DistinctWords(int words) {
        this.places = new int[words];
    }

    public void clear() {
        for (int i = 0; i < size; i++) {
            places[words[i]] = 0;
        }
        size = 0;
    }

    /** Adds {@code word} unless it is there; returns its place, -1 if it is passed over. */
    public int add(int word) {
        if (word < 0 || word >= places.length) {
            return -1;
        }
        if (places[word] == 0) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
            places[word] = size;
        }
        return places[word] - 1;
    }

    /** The place of {@code word}, one that is not passed over; -1 if it was not added. */
    int place(int word) {
        return places[word] - 1;
    }

    public int size() {
        return size;
    }

    int word(int place) {
        return words[place];
    }
}
