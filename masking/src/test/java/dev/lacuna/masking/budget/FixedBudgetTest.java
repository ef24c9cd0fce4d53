package dev.lacuna.masking.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedBudgetTest {
    private static int subwords(String spec, int candidates) {
        return Budget.whole(new FixedBudget(PieceSpec.parse(spec))
                .expected(ToyRows.of(null, ToyCorpus.random("budget", 0)), candidates));
    }

    /** 4.5, 1.5, 7.5 and 10.5 are halves; 19 at 128 and 77 at 512 are BERT's, whose length counts the special tokens. */
    @ParameterizedTest
    @CsvSource({"30,4", "10,2", "50,8", "70,10", "128,19", "512,77", "7,1", "3,1", "1,1", "0,0"})
    void fifteenPercentRoundedHalfToEvenAndAtLeastOne(int candidates, int expected) {
        assertThat(subwords("fixed(0.15)", candidates)).isEqualTo(expected);
        assertThat(subwords("fixed", candidates)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.15", "0.4", "0.25", "0.5", "1"})
    void roundsAsDecimalArithmeticDoes(String rate) {
        for (int candidates = 1; candidates <= 2048; candidates++) {
            int exact = new BigDecimal(rate)
                    .multiply(BigDecimal.valueOf(candidates))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .intValueExact();
            assertThat(subwords("fixed(" + rate + ")", candidates)).isEqualTo(Math.max(1, exact));
        }
    }

    @Test
    void neverMoreThanMax() {
        assertThat(subwords("fixed(0.15, max=20)", 512)).isEqualTo(20);
        assertThat(subwords("fixed(0.15, max=20)", 30)).isEqualTo(4);
    }

    /** [CLS], two words and [SEP] are five positions, of which three are candidates. */
    @Test
    void shareOfTheWholeRowOnRequest() {
        Row row = ToyRows.of(ToyCorpus.row("ba bebi"), ToyCorpus.random("budget", 0));
        assertThat(new FixedBudget(PieceSpec.parse("fixed(0.5)")).expected(row, 3))
                .isEqualTo(1.5);
        FixedBudget ofRow = new FixedBudget(PieceSpec.parse("fixed(0.5, of=row)"));
        assertThat(ofRow.expected(row, 3)).isEqualTo(2.5);
        assertThat(ofRow).hasToString("fixed(0.5, of=row)");
    }

    @Test
    void rateZeroMasksNothing() {
        assertThat(subwords("fixed(0)", 512)).isZero();
    }
}
