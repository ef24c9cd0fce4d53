package dev.lacuna.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.context.RowBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextMatrixTest {
    private static final int N = 12;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void productsAreThoseOfTheMatrixWrittenOut(boolean transposed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "matrix", "", 0, 0));
        long[][] counts = new long[N][N];
        PairCounts pairs = new PairCounts();
        // The last word has no context at all.
        for (int i = 0; i < N - 1; i++) {
            for (int j = i; j < N - 1; j++) {
                counts[i][j] = random.nextInt(3) == 0 ? 1 + random.nextInt(6000) : 0;
                counts[j][i] = counts[i][j];
            }
        }
        long[] totals = new long[N];
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                totals[i] += counts[i][j];
                if (counts[i][j] > 0) {
                    pairs.add(PairCounts.pair(i, j), counts[i][j]);
                }
            }
            sum += Math.pow(totals[i], 0.75);
        }
        float[] right = new float[N * 2];
        for (int i = 0; i < right.length; i++) {
            right[i] = (float) (random.nextDouble() - 0.5);
        }
        double[][] wanted = new double[N][2];
        for (int w = 0; w < N; w++) {
            for (int c = 0; c < N; c++) {
                if (counts[w][c] > 0) {
                    double p = Math.pow(totals[c], 0.75) / sum;
                    double m = Math.max(0, Math.log((double) counts[w][c] / totals[w] / p));
                    for (int k = 0; k < 2; k++) {
                        wanted[transposed ? c : w][k] += m * right[(transposed ? w : c) * 2 + k];
                    }
                }
            }
        }
        int[] rows = {0};
        RowBlock.split(pairs, 1, 1).forEach((bucket, block) -> new ContextMatrix(totals)
                .times(RowBlock.merge(List.of(block).iterator()), right, 2, transposed, (row, product) -> {
                    rows[0]++;
                    assertThat(product).as("row %d", row).containsExactly(wanted[row], within(1e-9));
                }));
        assertThat(rows[0]).isBetween(6, N - 1);
    }
}
