package dev.lacuna.masking.sampler;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * P(k) = e^−λ λ^k / k! for k = 0, 1, …, up to and with the first probability below 1e-7, divided by their sum (fairseq,
 * denoising_dataset.py; 18 lengths for λ = 3).
 */
final class PoissonLengths {
    private static final double LEAST = 1e-7;
    private static final int MOST = 128;

    private final double[] upTo;

    /** @param lambda the mean, above 0 and at most 16: beyond that the first probability is below 1e-7 */
    PoissonLengths(double lambda) {
        double[] sums = new double[MOST];
        double probability = StrictMath.exp(-lambda);
        double sum = 0;
        int count = 0;
        do {
            sum += probability;
            sums[count++] = sum;
            if (probability < LEAST) {
                break;
            }
            probability *= lambda / count;
        } while (count < MOST);
        upTo = Arrays.copyOf(sums, count);
    }

    /** Number of lengths, from 0. */
    int size() {
        return upTo.length;
    }

    double probability(int length) {
        return (upTo[length] - (length == 0 ? 0 : upTo[length - 1])) / upTo[upTo.length - 1];
    }

    int draw(KeyedRandom random) {
        double drawn = random.nextDouble() * upTo[upTo.length - 1];
        int length = 0;
        // Rounding can lift the product to the sum itself.
        while (length < upTo.length - 1 && drawn >= upTo[length]) {
            length++;
        }
        return length;
    }
}
