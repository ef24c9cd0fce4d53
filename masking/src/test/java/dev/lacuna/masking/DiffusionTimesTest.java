package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Times of a diffusion over the rows of shards. */
class DiffusionTimesTest {
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do", "ka ke ki ko la le");
    private static final int STRATA = 16;

    private final MaskedExample masked = new MaskedExample();

    private static Recipe recipe(String budget, String targets) {
        String text =
                "budget = \"" + budget + "\", sampler = bernoulli, corruption = mask, targets = \"" + targets + "\"";
        return RecipeSpec.parse("toy", text, "toy.conf").bind(ToyCorpus.TABLES);
    }

    private double t(Recipe recipe, int shard, long index) {
        recipe.apply(ROW, 3, 0, new Place(0, shard, index), masked);
        return masked.scalar(Column.T);
    }

    /** Every aligned run of 1, 2, 4 … 16 rows has exactly one time in each of as many strata. */
    @Test
    void blocksAndTheirHalvesAreStratified() {
        Recipe recipe = recipe("diffusion(schedule=log-linear, strata=" + STRATA + ")", "diffusion");
        for (int run = 1; run <= STRATA; run *= 2) {
            for (int first = 0; first < 4 * STRATA; first += run) {
                boolean[] filled = new boolean[run];
                for (int i = first; i < first + run; i++) {
                    int stratum = (int) (t(recipe, 2, i) * run);
                    assertThat(filled[stratum])
                            .as("rows %d to %d", first, first + run)
                            .isFalse();
                    filled[stratum] = true;
                }
            }
        }
    }

    /** The first rows of 20,000 shards, each of its own stream: uniform in its stratum and over the strata. Chi-square, false alarm 1e-4. */
    @Test
    void oneRowAloneHasAUniformTime() {
        Recipe recipe = recipe("diffusion(schedule=log-linear, strata=" + STRATA + ")", "diffusion");
        long[] times = new long[40];
        double[] expected = new double[40];
        for (int shard = 0; shard < 20_000; shard++) {
            recipe.apply(ROW, 3, shard, new Place(0, shard, 0), masked);
            times[(int) (masked.scalar(Column.T) * 40)]++;
        }
        Arrays.fill(expected, 500);
        assertThat(Chance.chiSquare(times, expected)).isLessThan(Chance.chiSquareLimit(39));
    }

    @Test
    void timesKeepToTheirRange() {
        Recipe recipe = recipe("diffusion(schedule=linear, earliest=0.25, latest=0.5, strata=4)", "diffusion");
        for (int i = 0; i < 8; i++) {
            assertThat(t(recipe, 0, i)).isBetween(0.25, 0.5);
        }
    }

    /** α = 1 − t; in continuous time 1/t, in 4 steps of ¼ (α(t − ¼) − α(t)) / (¼ · t) = 1/t with t one of ¼, ½, ¾, 1. */
    @Test
    void weightsInContinuousAndInDiscreteTime() {
        Recipe continuous = recipe("diffusion(schedule=linear, eps=0)", "diffusion");
        Recipe discrete = recipe("diffusion(schedule=linear, eps=0, steps=4, strata=4)", "diffusion");
        Recipe polynomial = recipe("diffusion(schedule=polynomial, eps=0, power=2, steps=4, strata=4)", "diffusion");
        for (int i = 0; i < 4; i++) {
            double t = t(continuous, 0, i);
            assertThat(masked.scalar(Column.ALPHA)).isCloseTo(1 - t, within(1e-12));
            assertThat(masked.scalar(Column.LOSS_WEIGHT) * t).isCloseTo(1, within(1e-9));
            t = t(discrete, 0, i);
            assertThat(t * 4).isEqualTo(Math.rint(t * 4)).isBetween(1.0, 4.0);
            assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(1 / t, within(1e-9));
            t = t(polynomial, 0, i);
            double before = t - 0.25;
            assertThat(masked.scalar(Column.LOSS_WEIGHT))
                    .isCloseTo(4 * (t * t - before * before) / (t * t), within(1e-6));
        }
    }

    /** |α'|^0.1 / (1 − α) with α' = −2t and α = 1 − t²; and α itself. */
    @Test
    void weightsSoftenedOrOfAnotherKind() {
        double t = t(recipe("diffusion(schedule=polynomial, eps=0, soften=0.1)", "diffusion"), 0, 5);
        assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(Math.pow(2 * t, 0.1) / (t * t), within(1e-9));
        t = t(recipe("diffusion(schedule=polynomial, eps=0, weight=alpha)", "diffusion"), 0, 5);
        assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(1 - t * t, within(1e-9));
    }

    /** By the number of masks: n of 14 subwords weigh 14 / n. */
    @Test
    void withoutTimeTheCountIsTheTime() {
        Recipe recipe = ConfRecipes.recipe("time-agnostic");
        for (int i = 0; i < 50; i++) {
            recipe.apply(ROW, 3, i, 0, masked);
            int count = 0;
            for (int p = 0; p < ROW.size(); p++) {
                count += masked.labels()[p] == MaskedExample.IGNORED ? 0 : 1;
            }
            assertThat(count).isBetween(1, 14);
            assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(14.0 / count, within(1e-12));
            assertThat(masked.scalar(Column.T)).isEqualTo(count / 14.0);
            assertThat(masked.scalar(Column.MASK_RATE)).isEqualTo(count / 14.0);
            assertThat(masked.scalar(Column.ALPHA)).isEqualTo(1 - count / 14.0);
        }
    }

    @Test
    void whatNeedsATimeSaysSo() {
        assertThatThrownBy(() -> t(recipe("fixed(0.15)", "diffusion"), 0, 0))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("only the budget diffusion");
    }

    @Test
    void strataAreAPowerOfTwo() {
        assertThatThrownBy(() -> recipe("diffusion(strata=12)", "diffusion"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("(12)");
    }
}
