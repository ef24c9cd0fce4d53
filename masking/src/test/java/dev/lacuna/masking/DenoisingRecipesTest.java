package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates that recipes with targets of their own claim, over many views of one row; false alarm 1e-4 each. */
class DenoisingRecipesTest {
    private static final int VIEWS = 5000;

    /** Forty subwords of forty words in two texts. */
    private static final Sequence ROW = ToyCorpus.row(
            "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo",
            "mo mi me ma lo li le la ko ki ke ka do di de da bo bi be ba");

    private final MaskedExample masked = new MaskedExample();

    private long[] fates(String name, int view) {
        ConfRecipes.recipe(name).apply(ROW, 3, view, 0.0, masked);
        long[] fates = new long[MaskedExample.FATES];
        for (int p = 0; p < ROW.size(); p++) {
            fates[masked.fates()[p]]++;
        }
        return fates;
    }

    /** Selected subwords of every view, exactly. */
    @ParameterizedTest
    @CsvSource({
        "t5, 6",
        "bart-masking, 12",
        "bart-deletion, 12",
        "nmt-mask, 14",
        "nmt-replace, 14",
        "meap, 6",
        "sga, 6",
        "electra, 6",
        "electra-positions, 6"
    })
    void budgetsAreMetExactly(String name, int selected) {
        for (int view = 0; view < 50; view++) {
            assertThat(ROW.size() - fates(name, view)[MaskedExample.UNTOUCHED]).isEqualTo(selected);
        }
    }

    /** Chi-square over the seven denoisers; each has its token, and the suffix its quarter on average (Bernstein, bounded by ½). */
    @Test
    void ul2DrawsItsDenoisersAlikeOften() {
        List<String> modes = List.of("[NLU]", "[NLU]", "[S2S]", "[NLG]", "[NLG]", "[NLG]", "[NLG]");
        long[] observed = new long[7];
        long[] hidden = new long[7];
        Recipe recipe = ConfRecipes.recipe("ul2");
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 3, view, 0.0, masked);
            int choice = (int) masked.scalar(Column.CHOICE);
            observed[choice]++;
            assertThat(ToyCorpus.VOCABULARY.subword(masked.inputIds()[1])).isEqualTo(modes.get(choice));
            for (int p = 0; p < ROW.size(); p++) {
                hidden[choice] += masked.fates()[p] == MaskedExample.INFILLED ? 1 : 0;
            }
        }
        double[] expected = new double[7];
        Arrays.fill(expected, VIEWS / 7.0);
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(6));
        int[] exact = {6, 6, -1, 20, 20, 6, 20};
        for (int choice = 0; choice < 7; choice++) {
            if (exact[choice] > 0) {
                assertThat(hidden[choice]).isEqualTo(exact[choice] * observed[choice]);
            }
        }
        // A prefix of 20 to 39 hides 20 to 1, 10.5 on average.
        double spread = 20 * Math.sqrt(observed[2] * -Math.log(Chance.FALSE_ALARM / 2) / 2);
        assertThat((double) hidden[2]).isCloseTo(10.5 * observed[2], within(spread));
    }

    @Test
    void electraReplacesAndKeeps() {
        long replaced = 0;
        long masks = 0;
        for (int view = 0; view < VIEWS / 5; view++) {
            replaced += fates("electra", view)[MaskedExample.GENERATED];
            masks += fates("electra-positions", view)[MaskedExample.MASKED];
        }
        long trials = 6L * VIEWS / 5;
        assertThat((double) replaced).isCloseTo(trials * 0.85, within(Chance.deviation(trials, 0.85, 2)));
        assertThat((double) masks).isCloseTo(trials * 0.85, within(Chance.deviation(trials, 0.85, 2)));
    }

    /** Each of 40 subwords by itself. */
    @ParameterizedTest
    @CsvSource({"t5-iid, 0.15", "tint-noise, 0.1"})
    void independentTrialsHaveTheirRate(String name, double rate) {
        long selected = 0;
        for (int view = 0; view < 500; view++) {
            selected += ROW.size() - fates(name, view)[MaskedExample.UNTOUCHED];
        }
        assertThat((double) selected).isCloseTo(20_000 * rate, within(Chance.deviation(20_000, rate, 1)));
    }

    /** Six insertions, less those that equal a neighbour: one in twenty on either side of forty subwords. */
    @Test
    void etcInsertsItsShare() {
        long inserted = 0;
        for (int view = 0; view < 1000; view++) {
            fates("etc-insertion", view);
            inserted += masked.size() - ROW.size();
            assertThat(masked.size()).isBetween(ROW.size(), ROW.size() + 6);
        }
        assertThat((double) inserted).isBetween(6000 * 0.93, 6000 * 0.97);
    }
}
