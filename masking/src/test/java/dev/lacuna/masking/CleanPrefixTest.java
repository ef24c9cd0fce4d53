package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Recipe maskgct-prefix. */
class CleanPrefixTest {
    private static final int ROWS = 20_480;

    /**
     * Position p is behind the prefix with chance min(1, (p+1) / (n/2)) and is then masked with chance sin(πt/2), of
     * mean 2/π. Rows come in blocks of 512 strata of t, which only lessens the variance. Bernstein's bound, false alarm
     * 1e-4.
     */
    @Test
    void positionsAreMaskedMoreOftenTheFurtherBehind() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
        Recipe recipe = ConfRecipes.recipe("maskgct-prefix");
        MaskedExample masked = new MaskedExample();
        long[] times = new long[row.size()];
        for (int r = 0; r < ROWS; r++) {
            recipe.apply(row, 5, r, new Place(0, 0, r), masked);
            for (int p = 0; p < row.size(); p++) {
                times[p] += masked.fates()[p] == MaskedExample.MASKED ? 1 : 0;
            }
        }
        for (int p = 1; p < row.size() - 1; p++) {
            double chance = 2 / Math.PI * Math.min(1, (p + 1) / (row.size() / 2.0));
            assertThat((double) times[p])
                    .as("position %d", p)
                    .isCloseTo(ROWS * chance, within(Chance.deviation(ROWS, chance, row.size() - 2)));
        }
    }
}
