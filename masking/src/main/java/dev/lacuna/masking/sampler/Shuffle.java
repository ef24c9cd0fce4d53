package dev.lacuna.masking.sampler;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/** Numbers in random order, drawn one by one (Fisher and Yates), so that a walk that ends early costs no more than it took. */
final class Shuffle {
    private int[] numbers = new int[64];
    private int count;
    private int drawn;

    /** Starts anew with the numbers 0 to {@code count} − 1. */
    void reset(int count) {
        clear();
        for (int i = 0; i < count; i++) {
            add(i);
        }
    }

    /** Starts anew with none. */
    void clear() {
        count = 0;
        drawn = 0;
    }

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    boolean hasNext() {
        return drawn < count;
    }

    /** One of the numbers left, each with the same chance. */
    int next(KeyedRandom random) {
        int at = drawn + random.nextInt(count - drawn);
        int number = numbers[at];
        numbers[at] = numbers[drawn];
        numbers[drawn++] = number;
        return number;
    }
}
