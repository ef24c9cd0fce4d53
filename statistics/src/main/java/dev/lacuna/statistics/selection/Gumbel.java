package dev.lacuna.statistics.selection;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;

/**
 * Noise from the standard Gumbel distribution: the k greatest of log weights with such noise are a sample of k without
 * replacement, each draw in proportion to the weights of what is left. Kool, van Hoof and Welling, "Stochastic Beams and Where
 * to Find Them", ICML 2019.
 */
public final class Gumbel {
    private Gumbel() {}

    /** The noise of {@code key}: finite, between −4 and 37. */
    public static double of(RandomKey key) {
        double uniform = new KeyedRandom(key).nextDouble();
        return -StrictMath.log(-StrictMath.log(uniform));
    }
}
