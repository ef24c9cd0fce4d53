package dev.lacuna.statistics.informask;

import java.util.Arrays;

/** One text to be masked: for each position its subword, the number of its word, and which word of the text it is in. */
final class MaskText {
    private int[] ids = new int[512];
    private int[] numbers = new int[512];
    private int[] occurrences = new int[512];
    private int size;
    private int words;

    void clear() {
        size = 0;
        words = 0;
    }

    /** Begins a word; what is added until the next one is in it. */
    void beginWord() {
        words++;
    }

    /** Adds a position to the word last begun. */
    void add(int id, int number) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            occurrences = Arrays.copyOf(occurrences, size * 2);
        }
        ids[size] = id;
        numbers[size] = number;
        occurrences[size] = words;
        size++;
    }

    /** Number of positions. */
    int size() {
        return size;
    }

    int id(int position) {
        return ids[position];
    }

    /** The number of the position's word; below 0 if it is none of the index. */
    int number(int position) {
        return numbers[position];
    }

    /** Equal for the positions of one word, ascending from word to word. */
    int occurrence(int position) {
        return occurrences[position];
    }
}
