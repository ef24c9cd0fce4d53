package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * A queue that passes over each merge with a given probability and gives the first it does not pass over; those passed over
 * wait for the next call. When it passes over all that are left, cutting ends.
 */
final class DropoutQueue extends MergeQueue {
    private final double probability;
    private final KeyedRandom random;
    private long[] skipped = new long[64];

    DropoutQueue(double probability, KeyedRandom random) {
        this.probability = probability;
        this.random = random;
    }

    @Override
    long poll() {
        int count = 0;
        for (long merge = super.poll(); merge != NONE; merge = super.poll()) {
            if (random.nextDouble() >= probability) {
                for (int i = 0; i < count; i++) {
                    add(skipped[i]);
                }
                return merge;
            }
            if (count == skipped.length) {
                skipped = Arrays.copyOf(skipped, count * 2);
            }
            skipped[count++] = merge;
        }
        return NONE;
    }
}
