package dev.lacuna.jobs.statistics;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.io.Serializable;
import java.util.Arrays;

/** An n-gram as a key: the numbers of its words. */
record WordNumbers(int[] numbers) implements Serializable {
    int size() {
        return numbers.length;
    }

    /** All words but the last. */
    WordNumbers first() {
        return new WordNumbers(Arrays.copyOf(numbers, numbers.length - 1));
    }

    /** All words but the first. */
    WordNumbers last() {
        return new WordNumbers(Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordNumbers words && Arrays.equals(numbers, words.numbers);
    }

    @Override
    public int hashCode() {
        return SequenceIndex.hash(numbers, 0, numbers.length);
    }
}
