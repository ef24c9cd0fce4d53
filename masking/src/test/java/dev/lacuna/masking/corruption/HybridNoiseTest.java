package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HybridNoiseTest {
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");

    private final MaskedExample masked = new MaskedExample();

    private static Recipe at(double t, double noise, String weights) {
        String budget = "diffusion(schedule=hybrid, noise=" + noise + ", earliest=" + t + ", latest=" + t + ")";
        return RecipeSpec.parse(
                        "toy",
                        "budget = \"" + budget + "\", sampler = bernoulli, corruption = hybrid-noise, "
                                + "targets = \"hybrid-diffusion(weights=" + weights + ")\"",
                        "toy.conf")
                .bind(ToyCorpus.TABLES);
    }

    /**
     * Shares of clean, mask and uniform: at ½ (1−p)/2, (1−p)/2, p; at ¼ with p = 0.1: B = 2/9, c = B √3/4 = 0.0962250, C =
     * 1.0962250. Chi-square over all draws, which are independent; false alarm 1e-4.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 0.45, 0.45, 0.1", "0.5, 0.2, 0.4, 0.4, 0.2", "0.25, 0.1, 0.6841661, 0.2280554, 0.0877785"})
    void sharesOfTheThreeStates(double t, double noise, double clean, double mask, double uniform) {
        Recipe recipe = at(t, noise, "dynamic");
        long[] states = new long[3];
        for (int view = 0; view < 2000; view++) {
            recipe.apply(ROW, 1, view, 0, masked);
            for (int p = 1; p < ROW.size() - 1; p++) {
                int state = masked.ints(Column.TOKEN_STATES).get(p);
                states[state]++;
                assertThat(masked.fates()[p])
                        .isEqualTo(
                                state == TokenState.CLEAN
                                        ? MaskedExample.UNTOUCHED
                                        : state == TokenState.MASK ? MaskedExample.MASKED : MaskedExample.RANDOM);
            }
        }
        double all = 2000.0 * (ROW.size() - 2);
        assertThat(Chance.chiSquare(states, new double[] {clean * all, mask * all, uniform * all}))
                .isLessThan(Chance.chiSquareLimit(2));
    }

    /** GIDD's p = 0.1 at t = ½: c = 1/9, c' = 0, N = 40 subwords; 4 · mask, c/(c/2) = 2 for others, (c/40)/(½(½ + c/40)). */
    @Test
    void boundWeightsByHand() {
        double each = 1 / 9.0 / 40;
        assertWeights(at(0.5, 0.1, "bound"), 4, 2, each / (0.5 * (0.5 + each)));
        // At ¼ with c' = c · ½ / (2 · ¼ · ¾) = 4/3 c: c + ¾ · 4/3 c = 2c.
        double c = 2 / 9.0 * Math.sqrt(3) / 4;
        assertWeights(at(0.25, 0.1, "bound"), 16 / 3.0, 8 / 3.0, 2 * c / 40 / (0.75 * (0.75 + c / 40)));
    }

    /** The bound's weight of a state is d/dt ln(q(state | x) / α), whatever the noise: here by differences of the marginals. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.7, 0.1", "0.95, 0.2", "0.02, 0.4"})
    void boundWeightsAreSlopesOfTheMarginals(double t, double noise) {
        double h = 1e-5;
        double[] slopes = new double[3];
        double[] before = logOdds(t - h, noise);
        double[] behind = logOdds(t + h, noise);
        Arrays.setAll(slopes, state -> (behind[state] - before[state]) / (2 * h));
        assertWeights(at(t, noise, "bound"), slopes[0], slopes[1], slopes[2]);
    }

    /** ln(q / α) of a mask, of another subword and of the original, of 40 subwords. */
    private static double[] logOdds(double t, double noise) {
        double c = 2 * noise / (1 - noise) * Math.sqrt(t * (1 - t));
        return new double[] {Math.log(t / (1 - t)), Math.log(c / 40 / (1 - t)), Math.log((1 - t + c / 40) / (1 - t))};
    }

    /** 2, 1, and B / 41 · exp(sigmoid(−½) / 2), B = 2/9. */
    @Test
    void dynamicWeightsByHand() {
        assertWeights(at(0.5, 0.1, "dynamic"), 2, 1, 2 / 9.0 / 41 * Math.exp(0.5 / (1 + Math.exp(0.5))));
    }

    private void assertWeights(Recipe recipe, double mask, double other, double original) {
        int maskId = ToyCorpus.VOCABULARY.specialTokens().mask();
        for (int view = 0; view < 50; view++) {
            recipe.apply(ROW, 1, view, 0, masked);
            assertThat(masked.floats(Column.LOSS_WEIGHTS).get(0)).isZero();
            assertThat(masked.labels()[0]).isEqualTo(MaskedExample.IGNORED);
            for (int p = 1; p < ROW.size() - 1; p++) {
                int id = masked.inputIds()[p];
                double wanted = id == maskId ? mask : id == ROW.ids()[p] ? original : other;
                assertThat(masked.labels()[p]).isEqualTo(ROW.ids()[p]);
                assertThat((double) masked.floats(Column.LOSS_WEIGHTS).get(p))
                        .isCloseTo(wanted, within(1e-6 * Math.max(1, wanted)));
            }
        }
    }

    /** The published range of times, 1e-4 to 1 − 1e-4. */
    @Test
    void recipeKeepsTimesOffTheEnds() {
        Recipe recipe = ConfRecipes.recipe("gidd");
        for (int i = 0; i < 1024; i++) {
            recipe.apply(ROW, 1, 0, new Place(0, 0, i), masked);
            assertThat(masked.scalar(Column.T)).isBetween(1e-4, 1 - 1e-4);
        }
    }
}
