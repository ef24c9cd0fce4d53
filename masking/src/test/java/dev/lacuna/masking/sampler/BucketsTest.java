package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    /**
     * Six weights, 9 7 7 4 2 0: the last is never drawn, the sevens go by place. Five in 4 buckets by ⌊rank · 4 / 5⌋ are 2, 1, 1,
     * 1; shares 0 to below ¼ take the first bucket, from ¼ on the second, and so on.
     */
    @ParameterizedTest
    @CsvSource({
        "4, 0.001, 110000",
        "4, 0.2499, 110000",
        "4, 0.25, 111000",
        "4, 0.5, 111100",
        "4, 0.75, 111110",
        "4, 1, 111110",
        "1, 0.01, 111110",
        "5, 0.01, 100000",
        "5, 0.6, 111100"
    })
    void heaviestBucketsFirst(int buckets, double share, String wanted) {
        UnitList units = RatedSamplers.units(1, 2, 1, 3, 1, 1);
        double[] weights = {7, 9, 0, 2, 7, 4};
        int[] byRank = {1, 0, 4, 5, 3, 2};
        Selection selection = new Selection();
        selection.reset(6);
        new Buckets(PieceSpec.parse("buckets(" + buckets + ")"))
                .draw(RatedSamplers.row("buckets"), units, weights, share * 9, selection);
        StringBuilder got = new StringBuilder();
        for (int unit : byRank) {
            got.append(selection.isSelected(unit) ? 1 : 0);
        }
        assertThat(got).hasToString(wanted);
    }

    /** Shares that were rounded on their way still count as the multiples they are of. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 4"})
    void roundingMakesNoDifference(int quarters, int wanted) {
        UnitList units = RatedSamplers.singles(4);
        Selection selection = new Selection();
        selection.reset(4);
        double share = 1 - (1 - quarters / 4.0);
        new Buckets(PieceSpec.parse("buckets(4)"))
                .draw(RatedSamplers.row("buckets"), units, new double[] {4, 3, 2, 1}, share * 4 - 1e-15, selection);
        assertThat(selection.subwords(units)).isEqualTo(wanted);
    }
}
