package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseLevelsTest {
    /** Masks have a level, others 0; the four levels are alike often. Chi-square, false alarm 1e-4. */
    @Test
    void everyMaskHasALevel() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
        Recipe recipe = ConfRecipes.recipe("n-jepa-levels");
        MaskedExample masked = new MaskedExample();
        long[] times = new long[4];
        for (int view = 0; view < 2000; view++) {
            recipe.apply(row, 1, view, 0, masked);
            for (int p = 0; p < row.size(); p++) {
                int level = masked.ints(Column.TOKEN_STATES).get(p);
                assertThat(level > 0).isEqualTo(masked.fates()[p] == MaskedExample.MASKED);
                if (level > 0) {
                    times[level - 1]++;
                }
            }
        }
        double[] expected = new double[4];
        Arrays.fill(expected, Arrays.stream(times).sum() / 4.0);
        assertThat(Chance.chiSquare(times, expected)).isLessThan(Chance.chiSquareLimit(3));
    }
}
