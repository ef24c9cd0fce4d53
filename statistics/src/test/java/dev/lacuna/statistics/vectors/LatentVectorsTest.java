package dev.lacuna.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import org.junit.jupiter.api.Test;

class LatentVectorsTest {
    private static final int N = 64;

    /** Entry of Hadamard's matrix of order 64, divided by 8: rows and columns are orthonormal. */
    private static double hadamard(int i, int j) {
        return (Integer.bitCount(i & j) % 2 == 0 ? 1 : -1) / 8.0;
    }

    /** The sum of sigma_s u_s v_s' over the singular values; v is u in another order, so that the matrix is not symmetric. */
    private static double[][] matrix(double... sigmas) {
        double[][] matrix = new double[N][N];
        for (int s = 0; s < sigmas.length; s++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    matrix[i][j] += sigmas[s] * hadamard(i, s + 1) * hadamard(s + 33, j);
                }
            }
        }
        return matrix;
    }

    private static LatentVectors.Operator operator(double[][] matrix, int size) {
        return (right, transposed) -> {
            float[] product = new float[N * size];
            for (int i = 0; i < N; i++) {
                for (int k = 0; k < size; k++) {
                    double sum = 0;
                    for (int j = 0; j < N; j++) {
                        sum += (transposed ? matrix[j][i] : matrix[i][j]) * right[j * size + k];
                    }
                    product[i * size + k] = (float) sum;
                }
            }
            return product;
        };
    }

    /** Signs of singular vectors are free, so the products of vectors are compared: those of U S U'. */
    private static void assertProducts(float[] vectors, int size, double... kept) {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double wanted = 0;
                for (int s = 0; s < kept.length; s++) {
                    wanted += kept[s] * hadamard(i, s + 1) * hadamard(j, s + 1);
                }
                double found = 0;
                for (int k = 0; k < size; k++) {
                    found += (double) vectors[i * size + k] * vectors[j * size + k];
                }
                assertThat(found).isCloseTo(wanted, within(1e-4));
            }
        }
    }

    @Test
    void vectorsAreThoseOfThePlantedDecomposition() {
        double[][] matrix = matrix(9, 7, 5, 1, 0.5, 0.25);
        assertProducts(LatentVectors.of(operator(matrix, 3), N, 3, 6), 3, 9, 7, 5);
    }

    @Test
    void directionsComeByFallingSingularValue() {
        float[] vectors = LatentVectors.of(operator(matrix(9, 7, 5, 1), 3), N, 3, 6);
        for (int s = 0; s < 3; s++) {
            double squares = 0;
            for (int i = 0; i < N; i++) {
                squares += (double) vectors[i * 3 + s] * vectors[i * 3 + s];
            }
            assertThat(squares).isCloseTo(new double[] {9, 7, 5}[s], within(1e-4));
        }
    }

    @Test
    void moreNumbersThanTheMatrixHoldsAreZero() {
        float[] vectors = LatentVectors.of(operator(matrix(4, 2), 5), N, 5, 3);
        assertProducts(vectors, 5, 4, 2);
        assertThat(vectors).doesNotContain(Float.NaN);
        assertThat(LatentVectors.of(operator(new double[N][N], 2), N, 2, 2)).containsOnly(0);
    }

    @Test
    void eigenvectorsRebuildTheMatrix() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "eigen", "", 0, 0));
        int n = 40;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix[i][j] = random.nextDouble() - 0.5;
                matrix[j][i] = matrix[i][j];
            }
        }
        double[][] copy = new double[n][];
        for (int i = 0; i < n; i++) {
            copy[i] = matrix[i].clone();
        }
        SymmetricEigen eigen = new SymmetricEigen(copy);
        for (int i = 0; i < n; i++) {
            assertThat(eigen.value(i)).isLessThanOrEqualTo(i == 0 ? Double.MAX_VALUE : eigen.value(i - 1));
            for (int j = 0; j < n; j++) {
                double entry = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    entry += eigen.value(k) * eigen.vector(k)[i] * eigen.vector(k)[j];
                    product += eigen.vector(i)[k] * eigen.vector(j)[k];
                }
                assertThat(entry).isCloseTo(matrix[i][j], within(1e-12));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
    }
}
