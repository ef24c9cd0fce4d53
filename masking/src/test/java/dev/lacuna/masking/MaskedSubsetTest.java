package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.budget.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipes that corrupt more than they predict. */
class MaskedSubsetTest {
    private static int[] hiddenAndLabelled(Sequence row, MaskedExample masked) {
        int[] counts = new int[2];
        for (int p = 0; p < row.size(); p++) {
            boolean hidden = masked.fates()[p] == MaskedExample.MASKED;
            boolean labelled = masked.labels()[p] != MaskedExample.IGNORED;
            assertThat(hidden || !labelled).isTrue();
            counts[0] += hidden ? 1 : 0;
            counts[1] += labelled ? 1 : 0;
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"m-corr-40-m-pred-15, 0.4, 0.375", "videomae-subset, 0.9, 0.5"})
    void labelsAreTheShareOfThoseHidden(String name, double rate, double subset) {
        Recipe recipe = ConfRecipes.recipe(name);
        MaskedExample masked = new MaskedExample();
        for (Sequence row : ToyCorpus.rows()) {
            recipe.apply(row, 3, 0, 0.0, masked);
            int hidden = Budget.whole(rate * ToyCorpus.candidates(row));
            assertThat(hiddenAndLabelled(row, masked)).containsExactly(hidden, Budget.whole(subset * hidden));
        }
    }

    /**
     * Of twenty hidden subwords eight are labelled, any eight alike likely: Σ (times − views·q)² / (views · q(1−q) · n/(n−1))
     * is chi-square with n − 1 degrees of freedom, q = 0.4; false alarm 1e-4.
     */
    @Test
    void subsetsAreUniform() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
        Recipe recipe = RecipeSpec.parse(
                        "subset", "budget = fixed(1), corruption = mask, targets = \"mlm(subset=0.4)\"", "subset.conf")
                .bind(ToyCorpus.TABLES);
        MaskedExample masked = new MaskedExample();
        long[] times = new long[21];
        int views = 20_000;
        for (int view = 0; view < views; view++) {
            recipe.apply(row, 4, view, 0.0, masked);
            for (int p = 1; p <= 20; p++) {
                times[p] += masked.labels()[p] == MaskedExample.IGNORED ? 0 : 1;
            }
        }
        double sum = 0;
        for (int p = 1; p <= 20; p++) {
            sum += (times[p] - views * 0.4) * (times[p] - views * 0.4);
        }
        assertThat(sum / (views * 0.24 * 20 / 19)).isLessThan(Chance.chiSquareLimit(19));
    }
}
