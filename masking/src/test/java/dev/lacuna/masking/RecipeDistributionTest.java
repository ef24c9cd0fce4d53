package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whole recipes over many views of one row: what the pieces' own tests cannot see is whether their draws mix. */
class RecipeDistributionTest {
    private static final int VIEWS = 20_000;

    private static final Sequence ROW =
            ToyCorpus.row("ba be bi bo da de di do ka ke", "ki ko zz la le li lo ma me mi mo");

    /**
     * A row's k of n positions are drawn without replacement, so a position's indicator has variance q(1-q), q = k/n, and two
     * of them covariance -q(1-q)/(n-1). Hence Σ (times - views·q)² / (views · q(1-q) · n/(n-1)) is chi-square with n-1
     * degrees of freedom; false alarm 1e-4.
     */
    @Test
    void bertSelectsEveryPositionAlikeOften() {
        long[] times = new long[ROW.size()];
        Recipe recipe = ConfRecipes.recipe("bert");
        MaskedExample masked = new MaskedExample();
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 1, view, 0.0, masked);
            for (int p = 0; p < masked.size(); p++) {
                times[p] += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
            }
        }
        int n = ToyCorpus.candidates(ROW);
        double q = 3.0 / n;
        double sum = 0;
        for (int p = 0; p < ROW.size(); p++) {
            if (!ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[p])) {
                sum += (times[p] - VIEWS * q) * (times[p] - VIEWS * q);
            }
        }
        assertThat(n).isEqualTo(20);
        assertThat(sum / (VIEWS * q * (1 - q) * n / (n - 1))).isLessThan(Chance.chiSquareLimit(n - 1));
    }

    /**
     * Selection, corruption and random subwords share one stream: given that a position is selected, its corruption is still
     * 80/10/10, and one random subword in 40 is the original. Chi-square and Bernstein, false alarm 1e-4 each.
     */
    @Test
    void corruptionDoesNotDependOnWhatWasSelected() {
        long[][] kinds = new long[ROW.size()][3];
        long random = 0;
        long unchanged = 0;
        Recipe recipe = ConfRecipes.recipe("bert");
        MaskedExample masked = new MaskedExample();
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 2, view, 0.0, masked);
            for (int p = 0; p < masked.size(); p++) {
                if (masked.fates()[p] != MaskedExample.UNTOUCHED) {
                    kinds[p][masked.fates()[p] - MaskedExample.MASKED]++;
                }
                if (masked.fates()[p] == MaskedExample.RANDOM) {
                    random++;
                    unchanged += masked.inputIds()[p] == ROW.ids()[p] ? 1 : 0;
                }
            }
        }
        double sum = 0;
        for (long[] at : kinds) {
            double total = Arrays.stream(at).sum();
            sum += total == 0 ? 0 : Chance.chiSquare(at, new double[] {total * 0.8, total * 0.1, total * 0.1});
        }
        assertThat(sum).isLessThan(Chance.chiSquareLimit(2 * ToyCorpus.candidates(ROW)));
        assertThat((double) unchanged).isCloseTo(random / 40.0, within(Chance.deviation(random, 1 / 40.0, 1)));
    }
}
