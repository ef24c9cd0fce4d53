package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

/** How often a recipe masks each position of a row, over many views at the start of training. */
final class MaskCounts {
    static final int VIEWS = 20_000;

    private MaskCounts() {}

    static boolean isMasked(MaskedExample masked, int position) {
        return masked.fates()[position] != MaskedExample.UNTOUCHED;
    }

    static int total(MaskedExample masked) {
        int total = 0;
        for (int p = 0; p < masked.originalSize(); p++) {
            total += isMasked(masked, p) ? 1 : 0;
        }
        return total;
    }

    static long[] of(String recipe, Sequence row) {
        Recipe bound = ConfRecipes.recipe(recipe);
        MaskedExample masked = new MaskedExample();
        long[] times = new long[row.size()];
        for (int view = 0; view < VIEWS; view++) {
            bound.apply(row, 5, view, 0.0, masked);
            for (int p = 0; p < row.size(); p++) {
                times[p] += isMasked(masked, p) ? 1 : 0;
            }
        }
        return times;
    }

    /** Asserts that the subwords of {@code row}, all ordinary, are masked at {@code rates}; false alarm 1e-4 together. */
    static void assertRates(String recipe, Sequence row, double... rates) {
        long[] times = of(recipe, row);
        assertThat(rates).hasSize(row.size() - 2);
        for (int i = 0; i < rates.length; i++) {
            assertThat((double) times[i + 1])
                    .as("masked at %d", i + 1)
                    .isCloseTo(VIEWS * rates[i], within(Chance.deviation(VIEWS, rates[i], rates.length)));
        }
    }

    /** The values that {@code byId} has for the subwords of {@code row} less its first and last. */
    static double[] ofSubwords(Sequence row, double[] byId) {
        return Arrays.stream(row.ids(), 1, row.size() - 1)
                .mapToDouble(id -> byId[id])
                .toArray();
    }
}
