package dev.lacuna.statistics.vectors;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;

/**
 * Word vectors as a truncated singular value decomposition of a square matrix M of words by contexts: with {@code M ≈ U·S·Vᵀ}
 * the rows of {@code U·S^½} (Levy, Goldberg and Dagan, "Improving distributional similarity with lessons learned from word
 * embeddings", 2015). The decomposition is found by subspace iteration from random directions (Halko, Martinsson and Tropp,
 * "Finding structure with randomness", 2011, algorithm 4.4), which needs no more of M than products with thin matrices.
 */
public final class LatentVectors {
    /** The matrix M. */
    public interface Operator {
        /** {@code M · right}, or {@code Mᵀ · right}; both factors row by row, with as many columns as vectors have. */
        float[] times(float[] right, boolean transposed);
    }

    private LatentVectors() {}

    /**
     * @param words rows of M, and columns
     * @param size numbers in a vector, at most {@code words}
     * @param iterations rounds of iteration, of two products each
     * @return the vectors, one after another; the numbers of a vector by falling singular value
     */
    public static float[] of(Operator matrix, int words, int size, int iterations) {
        float[] basis = DenseRows.principal(directions(words, size), size, -1);
        for (int i = 0; i < iterations; i++) {
            float[] left = DenseRows.principal(matrix.times(basis, false), size, -1);
            basis = DenseRows.principal(matrix.times(left, true), size, -1);
        }
        return DenseRows.principal(matrix.times(basis, false), size, -0.5);
    }

    /** Always the same: what the iteration finds does not depend on where it starts, but for its last bits. */
    private static float[] directions(int words, int size) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(0, "vectors", "", 0, 0));
        float[] directions = new float[words * size];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return directions;
    }
}
