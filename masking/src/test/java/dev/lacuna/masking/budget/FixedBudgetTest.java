package dev.lacuna.masking.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
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
    void someHaveToStay() {
        assertThat(subwords("fixed(1, keep=64)", 100)).isEqualTo(36);
        assertThat(subwords("fixed(1, keep=64)", 64)).isZero();
        assertThat(subwords("fixed(1, keep=64)", 10)).isZero();
        assertThat(subwords("fixed(0.15, keep=64)", 100)).isEqualTo(15);
        Row row = ToyRows.of(ToyCorpus.row("ba bebi"), ToyCorpus.random("budget", 0));
        FixedBudget ofRow = new FixedBudget(PieceSpec.parse("fixed(1, keep=4, of=row)"));
        assertThat(ofRow.expected(row, 3)).isEqualTo(1);
        assertThat(ofRow).hasToString("fixed(1.0, keep=4, of=row)");
    }

    /** SpanBERT's ceil(0.15 · n). */
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "6,1", "7,2", "20,3", "21,4", "510,77"})
    void roundsUp(int candidates, int expected) {
        assertThat(subwords("fixed(0.15, round=up)", candidates)).isEqualTo(expected);
    }

    /** ⌊4.5 + U⌋ is 4 or 5, each half of the time; ⌊3 + U⌋ is 3. Bernstein's bound, false alarm 1e-4. */
    @Test
    void roundsAtRandomSoThatTheShareHoldsOnAverage() {
        FixedBudget budget = new FixedBudget(PieceSpec.parse("fixed(0.15, round=random)"));
        Row row = ToyRows.of(null, ToyCorpus.random("rounding", 0));
        int up = 0;
        for (int i = 0; i < 20_000; i++) {
            double drawn = budget.expected(row, 30);
            assertThat(drawn).isIn(4.0, 5.0);
            up += drawn == 5 ? 1 : 0;
            assertThat(budget.expected(row, 20)).isEqualTo(3);
        }
        assertThat((double) up).isCloseTo(10_000, within(Chance.deviation(20_000, 0.5, 1)));
    }

    @Test
    void rateZeroMasksNothing() {
        assertThat(subwords("fixed(0)", 512)).isZero();
    }
}
