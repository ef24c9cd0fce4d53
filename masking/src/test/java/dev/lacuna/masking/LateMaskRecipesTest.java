package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes whose encoder lacks what is masked: a row can be put together again from its columns alone. */
class LateMaskRecipesTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();
    private static final Sequence TWENTY = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo");
    private static final int VIEWS = 20_000;

    private final MaskedExample masked = new MaskedExample();

    /** A reader of shards: knows the columns, and neither fates nor sources. */
    private int[] restored() {
        int[] labels = array(Column.DECODER_LABELS);
        int[] positions = array(Column.POSITION_IDS);
        int[] row = new int[labels.length];
        Arrays.fill(row, -1);
        for (int q = 0; q < positions.length; q++) {
            assertThat(row[positions[q]]).as("told twice").isEqualTo(-1);
            row[positions[q]] = masked.inputIds()[q];
        }
        for (int missing : array(Column.MASK_POSITIONS)) {
            assertThat(row[missing]).as("missing, and yet there").isEqualTo(-1);
            assertThat(labels[missing]).isNotNegative();
            row[missing] = labels[missing];
        }
        assertThat(row).doesNotContain(-1);
        for (int p = 0; p < row.length; p++) {
            row[p] = labels[p] == MaskedExample.IGNORED ? row[p] : labels[p];
        }
        return row;
    }

    private int[] array(Column column) {
        return Arrays.copyOf(masked.ints(column).array(), masked.ints(column).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mae-lm", "3ml", "flip-drop", "drop-to-budget", "audiomae-stages"})
    void theRowComesBack(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0.5, masked);
            assertThat(restored()).isEqualTo(row.ids());
            assertThat(array(Column.POSITION_IDS)).isSorted();
            assertThat(Arrays.copyOf(masked.inputIds(), masked.size())).doesNotContain(mask);
        }
    }

    @Test
    void whatIsLeftFitsTheBudget() {
        Recipe recipe = ConfRecipes.recipe("drop-to-budget");
        int cut = 0;
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0.5, masked);
            int specials = row.size() - ToyCorpus.candidates(row);
            assertThat(masked.size()).isEqualTo(Math.min(row.size(), Math.max(64, specials)));
            cut += masked.size() < row.size() ? 1 : 0;
        }
        assertThat(cut).isGreaterThan(50);
    }

    /** Half of 20 is selected; of that 80 % goes, 10 % is random, 10 % stays. Chi-square of 2 degrees, false alarm 1e-4. */
    @Test
    void only3mlsMasksLeave() {
        Recipe recipe = ConfRecipes.recipe("3ml");
        long[] kinds = new long[3];
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(TWENTY, 3, view, 0.0, masked);
            int gone = masked.ints(Column.MASK_POSITIONS).size();
            int labelled = 0;
            for (int p = 0; p < TWENTY.size(); p++) {
                labelled += masked.ints(Column.DECODER_LABELS).get(p) < 0 ? 0 : 1;
                kinds[1] += masked.fates()[p] == MaskedExample.RANDOM ? 1 : 0;
                kinds[2] += masked.fates()[p] == MaskedExample.KEPT ? 1 : 0;
            }
            assertThat(labelled).isEqualTo(10);
            assertThat(masked.size()).isEqualTo(TWENTY.size() - gone);
            kinds[0] += gone;
        }
        double[] expected = {VIEWS * 8.0, VIEWS * 1.0, VIEWS * 1.0};
        assertThat(Chance.chiSquare(kinds, expected)).isLessThan(Chance.chiSquareLimit(2));
    }

    /** ⌊0.15 · 19 + U⌋ is 3 with chance 0.85, else 2. Bernstein's bound, false alarm 1e-4. */
    @Test
    void maeLmLeavesItsShareOutOnAverage() {
        Sequence nineteen = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko la le li lo ma me mi");
        Recipe recipe = ConfRecipes.recipe("mae-lm");
        int three = 0;
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(nineteen, 3, view, 0.0, masked);
            assertThat(masked.ints(Column.MASK_POSITIONS).size()).isBetween(2, 3);
            three += masked.ints(Column.MASK_POSITIONS).size() - 2;
        }
        assertThat((double) three).isCloseTo(VIEWS * 0.85, within(Chance.deviation(VIEWS, 0.85, 1)));
    }

    @Test
    void audioMaeLeavesLessOutLater() {
        Recipe recipe = ConfRecipes.recipe("audiomae-stages");
        recipe.apply(TWENTY, 3, 0, 0.79, masked);
        assertThat(masked.size()).isEqualTo(2 + 4);
        recipe.apply(TWENTY, 3, 0, 0.8, masked);
        assertThat(masked.size()).isEqualTo(2 + 14);
    }

    /** Four states a mask, one label each, and all other positions once. */
    @Test
    void exlmsStatesComeTogetherAgain() {
        Recipe recipe = ConfRecipes.recipe("exlm");
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0.0, masked);
            int[] restored = new int[row.size()];
            int[] times = new int[row.size()];
            for (int q = 0; q < masked.size(); q++) {
                int p = masked.ints(Column.POSITION_IDS).get(q);
                int label = masked.labels()[q];
                boolean hidden = masked.inputIds()[q] == mask;
                times[p]++;
                assertThat(masked.ints(Column.STATE_IDS).get(q)).isEqualTo(hidden ? times[p] : 0);
                assertThat(label >= 0).isEqualTo(hidden && times[p] == 1);
                restored[p] = hidden ? Math.max(label, restored[p]) : masked.inputIds()[q];
            }
            assertThat(restored).isEqualTo(row.ids());
            for (int p = 0; p < row.size(); p++) {
                assertThat(times[p]).isEqualTo(MaskCounts.isMasked(masked, p) ? 4 : 1);
            }
        }
    }

    @Test
    void exlmMasksAllAlikeOften() {
        double[] rates = new double[20];
        Arrays.fill(rates, 0.15);
        MaskCounts.assertRates("exlm", TWENTY, rates);
    }
}
