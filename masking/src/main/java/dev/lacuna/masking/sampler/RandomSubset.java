package dev.lacuna.masking.sampler;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * A uniform subset of {0..n−1} of a given size, by as many draws as it has members (Floyd; Bentley, "Programming pearls: a
 * sample of brilliance", 1987). Reused from row to row.
 */
final class RandomSubset {
    private boolean[] members = new boolean[64];

    /** Draws {@code size} of the first {@code n} numbers. */
    void draw(KeyedRandom random, int n, int size) {
        if (n > members.length) {
            members = new boolean[n * 2];
        }
        Arrays.fill(members, 0, n, false);
        for (int last = n - size; last < n; last++) {
            int drawn = random.nextInt(last + 1);
            members[members[drawn] ? last : drawn] = true;
        }
    }

    boolean contains(int number) {
        return members[number];
    }
}
