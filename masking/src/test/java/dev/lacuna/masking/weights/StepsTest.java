package dev.lacuna.masking.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.UserException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static double[] after(String steps, double... values) {
        double[] changed = values.clone();
        Steps.ofTables(steps, ToyCorpus.TABLES).forEach(step -> step.apply(changed, changed.length));
        return changed;
    }

    @Test
    void valuesByThemselves() {
        assertThat(after("at-least:10", 3, 10, 30)).containsExactly(10, 10, 30);
        assertThat(after("at-most:10", 3, 10, 30)).containsExactly(3, 10, 10);
        assertThat(after("up-to:10", 3, 10, 10.5)).containsExactly(1, 1, 0);
        assertThat(after("times:-2|plus:0.5", 3, -1)).containsExactly(-5.5, 2.5);
        assertThat(after("power:-0.5", 4, 100)).containsExactly(0.5, 0.1);
        assertThat(after("power:2", -3, 3)).containsExactly(0, 9);
        assertThat(after("exp:2", 0, 2)).containsExactly(new double[] {1, Math.E}, CLOSE);
        assertThat(after("sigmoid", 0, StrictMath.log(3))).containsExactly(new double[] {0.5, 0.75}, CLOSE);
        assertThat(after("", 7)).containsExactly(7);
    }

    /** WSBERT's floor and exponent, max(c, 10)^−½. */
    @Test
    void stepsAreTakenInTheirOrder() {
        assertThat(after("at-least:10|power:-0.5", 1, 10, 1000))
                .containsExactly(new double[] {1 / Math.sqrt(10), 1 / Math.sqrt(10), 1 / Math.sqrt(1000)}, CLOSE);
        assertThat(after("power:-0.5|at-least:10", 4)).containsExactly(10);
    }

    /** Odds of exp(1), and no overflow at the exponents of a loss of 10 and more over 0.2. */
    @Test
    void softmaxTakesTheGreatestOffFirst() {
        double odds = Math.E / (1 + Math.E);
        assertThat(after("softmax:0.2", 10, 10.2)).containsExactly(new double[] {1 - odds, odds}, CLOSE);
        assertThat(after("softmax:0.2", 1e6, 1e6 + 0.2)).containsExactly(new double[] {1 - odds, odds}, within(1e-9));
        assertThat(after("softmax:0.001", 0, 1000)[0]).isPositive().isLessThan(1e-90);
        assertThat(after("exp:0.001", 1e9, -1e9)).satisfies(both -> {
            assertThat(both[0]).isFinite();
            assertThat(both[1]).isPositive();
        });
    }

    /** S = 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 = 14, deviation √(14 / 3); weights σ(2 (S − 3) / √(14 / 3)). */
    @Test
    void standardisedByTheSampleDeviationAsInPtw() {
        double deviation = Math.sqrt(14.0 / 3);
        double[] weights = after("standardise|times:2|sigmoid", 1, 2, 3, 6);
        double[] expected = {-2, -1, 0, 3};
        for (int i = 0; i < 4; i++) {
            assertThat(weights[i]).isCloseTo(1 / (1 + Math.exp(-2 * expected[i] / deviation)), CLOSE);
        }
        assertThat(after("standardise|times:2|sigmoid", 0, 0, 0)).containsExactly(0.5, 0.5, 0.5);
        assertThat(after("standardise", 7)).containsExactly(0);
    }

    @Test
    void valuesAmongOthers() {
        assertThat(after("min-max", 1, 3, 5)).containsExactly(0, 0.5, 1);
        assertThat(after("min-max", 4, 4)).containsExactly(0, 0);
        assertThat(after("max-minus:0.5", -1, 2, 1.5)).containsExactly(3.5, 0.5, 1);
        assertThat(after("mix-uniform:0.8", 1, 3, -5, 0)).containsExactly(new double[] {0.25, 0.65, 0.05, 0.05}, CLOSE);
        assertThat(after("mix-uniform:1", 0, 0)).containsExactly(0.5, 0.5);
        assertThat(after("difference", 5, 2, 2, 6)).containsExactly(3, 3, 0, 4);
        assertThat(after("difference", 5)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"times:2", "softmax:1", "max-minus:1", "mix-uniform:1", "standardise", "min-max", "difference"})
    void rowsWithoutUnitsAreLeftAlone(String step) {
        assertThat(after(step)).isEmpty();
    }

    @Test
    void identityHasResolvedNumbers() {
        assertThat(Steps.join(Steps.ofRows(" at-least : 10 |power:-5e-1|rank", ToyCorpus.TABLES)))
                .isEqualTo("at-least:10.0|power:-0.5|rank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half",
                "at-least",
                "at-least:x",
                "power:1e3",
                "softmax:0",
                "mix-uniform:2",
                "sigmoid:1",
                "|rank",
                "rank:1"
            })
    void refusesWrongSteps(String steps) {
        assertThatThrownBy(() -> Steps.ofRows(steps, ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void ranksAreOfRowsAlone() {
        assertThatThrownBy(() -> Steps.ofTables("min-max|rank", ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("(rank)");
    }
}
