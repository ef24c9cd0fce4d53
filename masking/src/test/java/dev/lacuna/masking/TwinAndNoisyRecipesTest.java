package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipes of a light and a heavy view of a row, of noise under masks, and of labels on what is visible. */
class TwinAndNoisyRecipesTest {
    private static final Sequence TWENTY = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
    private static final int VIEWS = 20_000;

    private final MaskedExample masked = new MaskedExample();

    @ParameterizedTest
    @CsvSource({"masksub, 0, 10", "masking-depth, 3, 12", "masksup, 0, 6"})
    void rowsComeInTwos(String name, int light, int heavy) {
        Recipe recipe = ConfRecipes.recipe(name);
        assertThat(recipe.views()).isEqualTo(2);
        for (int view = 0; view < 20; view++) {
            recipe.apply(TWENTY, 5, view, 0.0, masked);
            assertThat(MaskCounts.total(masked)).isEqualTo(view % 2 == 0 ? light : heavy);
            long labels = Arrays.stream(masked.labels(), 0, masked.size())
                    .filter(label -> label >= 0)
                    .count();
            assertThat(labels).isEqualTo(MaskCounts.total(masked));
        }
    }

    /** Noise and masks are drawn apart: masked 0.3, noise left 0.15 · 0.7. Bernstein's bounds, false alarm 1e-4 together. */
    @Test
    void noiseIsUnderTheMasks() {
        Recipe recipe = ConfRecipes.recipe("noisy-and-masked");
        long[] masks = new long[TWENTY.size()];
        long[] noise = new long[TWENTY.size()];
        int[] labels = TWENTY.ids().clone();
        labels[0] = MaskedExample.IGNORED;
        labels[21] = MaskedExample.IGNORED;
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(TWENTY, 5, view, 0.0, masked);
            assertThat(Arrays.copyOf(masked.labels(), masked.size())).isEqualTo(labels);
            for (int p = 0; p < TWENTY.size(); p++) {
                masks[p] += masked.fates()[p] == MaskedExample.MASKED ? 1 : 0;
                noise[p] += masked.fates()[p] == MaskedExample.RANDOM ? 1 : 0;
            }
        }
        for (int p = 1; p <= 20; p++) {
            assertThat((double) masks[p]).isCloseTo(VIEWS * 0.3, within(Chance.deviation(VIEWS, 0.3, 40)));
            assertThat((double) noise[p]).isCloseTo(VIEWS * 0.105, within(Chance.deviation(VIEWS, 0.105, 40)));
        }
    }

    @ParameterizedTest
    @CsvSource({"visible-targets, 0.1", "recycle-distill, 1"})
    void whatIsVisibleIsATargetToo(String name, float visible) {
        ConfRecipes.recipe(name).apply(TWENTY, 5, 0, 0.0, masked);
        assertThat(Arrays.copyOf(masked.labels(), masked.size())).isEqualTo(TWENTY.ids());
        for (int p = 0; p < TWENTY.size(); p++) {
            assertThat(masked.floats(Column.LOSS_WEIGHTS).get(p))
                    .isEqualTo(MaskCounts.isMasked(masked, p) ? 1 : visible);
        }
        assertThat(MaskCounts.total(masked)).isBetween(1, 15);
    }
}
