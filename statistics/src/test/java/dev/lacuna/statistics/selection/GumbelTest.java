package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GumbelTest {
    private static final double[] WEIGHTS = {8, 4, 2, 1, 1};
    private static final int DRAWS = 20_000;

    /** Which two have the greatest noisy log weights, as a number of two digits. */
    private static int topTwo(int draw) {
        double[] noisy = new double[WEIGHTS.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = Math.log(WEIGHTS[i]) + Gumbel.of(RandomKey.of(7, "gumbel test", "item " + i, draw, 0));
        }
        int[] order = IntStream.range(0, noisy.length)
                .boxed()
                .sorted((a, b) -> Double.compare(noisy[b], noisy[a]))
                .mapToInt(i -> i)
                .toArray();
        return pair(order[0], order[1]);
    }

    private static int pair(int a, int b) {
        return Math.min(a, b) * WEIGHTS.length + Math.max(a, b);
    }

    /** One after another, each in proportion to its weight among those left. */
    private static double probability(int a, int b) {
        double total =
                IntStream.range(0, WEIGHTS.length).mapToDouble(i -> WEIGHTS[i]).sum();
        return WEIGHTS[a] / total * WEIGHTS[b] / (total - WEIGHTS[a])
                + WEIGHTS[b] / total * WEIGHTS[a] / (total - WEIGHTS[b]);
    }

    /** Ten pairs, so nine degrees of freedom; a right sampler fails with probability 1e-6, were the seed not fixed. */
    @Test
    void theTopIsASampleWithoutReplacement() {
        long[] found = new long[WEIGHTS.length * WEIGHTS.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            found[topTwo(draw)]++;
        }
        double chiSquare = 0;
        for (int a = 0; a < WEIGHTS.length; a++) {
            for (int b = a + 1; b < WEIGHTS.length; b++) {
                double expected = DRAWS * probability(a, b);
                chiSquare += Math.pow(found[pair(a, b)] - expected, 2) / expected;
            }
        }
        assertThat(chiSquare).isLessThan(44.81);
    }

    @Test
    void oneKeyIsOneNumber() {
        RandomKey key = RandomKey.of(7, "gumbel test", "item", 0, 0);
        double uniform = new KeyedRandom(key).nextDouble();
        assertThat(Gumbel.of(key)).isCloseTo(-Math.log(-Math.log(uniform)), within(1e-12));
    }
}
