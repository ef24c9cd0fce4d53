package dev.lacuna.masking.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformRatioTest {
    private static final int DRAWS = 50_000;

    /** Every number from 1 to the most alike often: chi-square, false alarm 1e-4. 0.5 of 9 rounds half to even: 4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uniform-ratio | 20 | 20",
                "uniform-ratio(0.5) | 20 | 10",
                "uniform-ratio(0.5) | 9 | 4",
                "'uniform-ratio(1, max=7)' | 20 | 7",
                "uniform-ratio(0.1) | 3 | 1"
            })
    void everyNumberUpToTheMostAlikeOften(String spec, int candidates, int most) {
        Budget budget = new UniformRatio(PieceSpec.parse(spec));
        Row row = ToyRows.of(null, ToyCorpus.random("ratio", candidates + most));
        long[] times = new long[most + 1];
        for (int i = 0; i < DRAWS; i++) {
            times[(int) budget.expected(row, candidates)]++;
        }
        assertThat(times[0]).isZero();
        double[] expected = new double[most];
        Arrays.fill(expected, (double) DRAWS / most);
        assertThat(Chance.chiSquare(Arrays.copyOfRange(times, 1, most + 1), expected))
                .isLessThan(Chance.chiSquareLimit(most - 1));
        assertThat(budget.expected(row, 0)).isZero();
    }
}
