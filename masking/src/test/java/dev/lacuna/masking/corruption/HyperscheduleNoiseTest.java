package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperscheduleNoiseTest {
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do ka ke", "ki ko");
    private static final int VIEWS = 20_000;

    private final MaskedExample masked = new MaskedExample();

    private static Recipe recipe(String arguments) {
        return RecipeSpec.parse(
                        "toy",
                        "budget = fixed(1), sampler = all, corruption = \"hyperschedule(" + arguments + ")\", "
                                + "targets = \"diffusion(weight=none, labels=all)\"",
                        "toy.conf")
                .bind(ToyCorpus.TABLES);
    }

    /**
     * Three levels, so times are ε, 10 ε, ½, 1 − 10 ε, 1 − ε; of 12 subwords in blocks of 4 each of 9 steps is as likely. At ½
     * epsilon masks with ½ and else puts noise with 0.2; gamma with A = 0.5025^0.8 and B = 0.5025^0.2. Bernstein's bound, false
     * alarm 1e-4 each.
     */
    @ParameterizedTest
    @CsvSource({"epsilon, 0.5, 0.1", "gamma, 0.4233546, 0.0741454"})
    void noiseAtHalfTime(String noise, double mask, double uniform) {
        Recipe recipe = recipe("kind=block, width=4, levels=3, noise=" + noise + ", rate=0.2");
        long[] states = new long[3];
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 1, view, 0, masked);
            for (int p = 0; p < ROW.size(); p++) {
                if (masked.floats(Column.TOKEN_T).get(p) == 0.5f) {
                    states[masked.ints(Column.TOKEN_STATES).get(p)]++;
                }
            }
        }
        long all = states[0] + states[1] + states[2];
        // A block of four has time ½ in 3 of 9 steps.
        assertThat((double) all / 4).isCloseTo(VIEWS / 3.0, within(Chance.deviation(VIEWS, 1 / 3.0, 1)));
        assertThat((double) states[1]).isCloseTo(all * mask, within(Chance.deviation(all, mask, 1)));
        assertThat((double) states[2]).isCloseTo(all * uniform, within(Chance.deviation(all, uniform, 1)));
    }

    /** Place (0.05 settled, 1 active, 0.001 worthless) times state (1/t, 1 − rate, rate); special tokens nothing. */
    @Test
    void weightsOfPlaceAndState() {
        Recipe recipe = recipe("kind=block, width=4, levels=3, noise=epsilon, rate=0.2");
        boolean[] seen = new boolean[9];
        for (int view = 0; view < 500; view++) {
            recipe.apply(ROW, 2, view, 0, masked);
            for (int p = 0; p < ROW.size(); p++) {
                double weight = masked.floats(Column.LOSS_WEIGHTS).get(p);
                double t = masked.floats(Column.TOKEN_T).get(p);
                if (ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[p])) {
                    assertThat(weight + t).isZero();
                    assertThat(masked.labels()[p]).isEqualTo(MaskedExample.IGNORED);
                    continue;
                }
                int place = t < 5e-4 ? 0 : t > 0.9995 ? 2 : 1;
                int state = masked.ints(Column.TOKEN_STATES).get(p);
                double wanted = new double[] {0.05, 1, 0.001}[place] * new double[] {0.2, 1 / t, 0.8}[state];
                assertThat(weight).isCloseTo(wanted, within(1e-6 * wanted));
                assertThat(masked.labels()[p]).isEqualTo(ROW.ids()[p]);
                seen[3 * place + state] = true;
            }
        }
        // All but a settled mask and what stays of the worthless, once in ten thousand.
        assertThat(seen[0] && seen[2] && seen[3] && seen[4] && seen[5] && seen[7])
                .isTrue();
    }
}
