package dev.lacuna.masking.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledBudgetTest {
    private static double rate(String spec, double progress) {
        return new ScheduledBudget(PieceSpec.parse(spec))
                        .expected(ToyRows.of(null, ToyCorpus.random("curve", 0), Place.at(progress)), 1000)
                / 1000;
    }

    /** Worked by hand: at the start, at a quarter, half and three quarters, at the end; and the average over time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear(from=0.3, to=0) | 0.3 | 0.225 | 0.15 | 0.075 | 0 | 0.15",
                "linear(0.3, 0.15) | 0.3 | 0.2625 | 0.225 | 0.1875 | 0.15 | 0.225",
                "linear(from=0.15, to=0.3) | 0.15 | 0.1875 | 0.225 | 0.2625 | 0.3 | 0.225",
                "cosine(from=0.32, to=0.02) | 0.32 | 0.27606602 | 0.17 | 0.06393398 | 0.02 | 0.17",
                "step(from=0.3, to=0.15, at=0.5) | 0.3 | 0.3 | 0.15 | 0.15 | 0.15 | 0.225",
                "ramp(to=0.4, until=0.5) | 0 | 0.2 | 0.4 | 0.4 | 0.4 | 0.3",
                "'curve(shape=square-above, from=0.31, to=0.01)' | 0.31 | 0.29125 | 0.235 | 0.14125 | 0.01 | 0.21",
                "'curve(shape=square-below, from=0.3, to=0)' | 0.3 | 0.16875 | 0.075 | 0.01875 | 0 | 0.1",
                "'curve(shape=triangle, peak=0.3, at=0.25)' | 0 | 0.3 | 0.2 | 0.1 | 0 | 0.15",
                "'curve(shape=triangle, from=0.3, peak=0, to=0.3)' | 0.3 | 0.15 | 0 | 0.15 | 0.3 | 0.15",
            })
    void followsItsCurve(
            String spec, double start, double quarter, double half, double threeQuarters, double end, double average) {
        assertThat(rate(spec, 0)).isCloseTo(start, within(1e-8));
        assertThat(rate(spec, 0.25)).isCloseTo(quarter, within(1e-8));
        assertThat(rate(spec, 0.5)).isCloseTo(half, within(1e-8));
        assertThat(rate(spec, 0.75)).isCloseTo(threeQuarters, within(1e-8));
        assertThat(rate(spec, 1)).isCloseTo(end, within(1e-8));
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += rate(spec, (i + 0.5) / 1000);
        }
        assertThat(sum / 1000).isCloseTo(average, within(1e-6));
    }

    /** p (1 + cos πt) + 0.02 with p = 0.15 (Yang et al. 2023), and p_i + (p_f − p_i)/2 · (1 + cos((1 − t)π)) (Ankner et al.). */
    @Test
    void cosineIsThatOfBothPapers() {
        for (int i = 0; i <= 100; i++) {
            double t = i / 100.0;
            assertThat(rate("cosine(0.32, 0.02)", t))
                    .isCloseTo(0.15 * (1 + Math.cos(Math.PI * t)) + 0.02, within(1e-12));
            assertThat(rate("cosine(0.3, 0.15)", t))
                    .isCloseTo(0.3 - 0.15 / 2 * (1 + Math.cos((1 - t) * Math.PI)), within(1e-12));
        }
    }

    /** 0.4 · t / (2/3), at most 0.4 (Chen et al. 2024, Masked Thought). */
    @Test
    void rampReachesItsRateAtTwoThirds() {
        assertThat(rate("ramp", 1 / 3.0)).isCloseTo(0.2, within(1e-12));
        assertThat(rate("ramp", 0.7)).isEqualTo(0.4);
    }

    @Test
    void tellsRateAndProgress() {
        assertThat(new ScheduledBudget(PieceSpec.parse("linear")).columns())
                .containsExactlyInAnyOrder(Column.MASK_RATE, Column.PROGRESS);
        assertThat(new FixedBudget(PieceSpec.parse("fixed")).columns()).isEmpty();
    }

    @Test
    void identityHasAllNumbers() {
        assertThat(new ScheduledBudget(PieceSpec.parse("step"))).hasToString("step(from=0.3, to=0.15, at=0.5)");
        assertThat(new ScheduledBudget(PieceSpec.parse("cosine(0.2)"))).hasToString("cosine(from=0.2, to=0.15)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linear(from=1.1)",
                "linear(at=0.5)",
                "step(at=2)",
                "ramp(until=0)",
                "curve(shape=circle)",
                "curve(shape=square-above, peak=1)"
            })
    void refusesWhatNoCurveHas(String spec) {
        assertThatThrownBy(() -> rate(spec, 0))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ");
    }
}
