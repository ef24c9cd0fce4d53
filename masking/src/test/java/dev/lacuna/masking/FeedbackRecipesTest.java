package dev.lacuna.masking;

import static dev.lacuna.masking.MaskCounts.ofSubwords;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes that follow what the model gets wrong, by the formulas of their papers worked here from the tables of feedback. */
class FeedbackRecipesTest {
    private static final MaskingTables TABLES = ToyCorpus.TABLES;

    private static double[] hard() {
        double[] accuracy = TABLES.subwords("feedback", "accuracy");
        double[] count = TABLES.subwords("feedback", "count");
        double[] weights = new double[count.length];
        Arrays.setAll(weights, id -> 0.2 + 0.8 * (1 - (accuracy[id] * count[id] + 0.5) / (count[id] + 1)));
        return weights;
    }

    private static double[] soft() {
        double[] loss = TABLES.subwords("feedback", "loss");
        double[] count = TABLES.subwords("feedback", "count");
        double[] mean = new double[count.length];
        Arrays.setAll(mean, id -> (loss[id] * count[id] + 10.33) / (count[id] + 1));
        double least = Arrays.stream(mean).min().orElseThrow();
        double most = Arrays.stream(mean).max().orElseThrow();
        return Arrays.stream(mean)
                .map(own -> 0.2 + 0.8 * (own - least) / (most - least))
                .toArray();
    }

    /** P_i = m L ω_i / Σ ω_j at m = 0.40; no product is above 1 in this row. */
    @ParameterizedTest
    @ValueSource(strings = {"amlm", "amlm-soft"})
    void amlmMasksInProportionToDifficulty(String name) {
        Sequence row = ToyCorpus.row("ba be bi bo da");
        double[] difficulty = ofSubwords(row, name.equals("amlm") ? hard() : soft());
        double sum = Arrays.stream(difficulty).sum();
        double[] rates =
                Arrays.stream(difficulty).map(own -> 0.4 * 5 * own / sum).toArray();
        assertThat(Arrays.stream(rates).max().orElseThrow()).isLessThan(1);
        MaskCounts.assertRates(name, row, rates);
    }

    /** A row of one word, which its budget holds: it is accepted at σ(2 (S − mean) / deviation) of the 17 tags. */
    @Test
    void ptwAcceptsWordsByTheLossOfTheirPartOfSpeech() {
        Sequence row = ToyCorpus.row("ba");
        double[] losses = TABLES.tags("feedback", "loss");
        double mean = Arrays.stream(losses).average().orElseThrow();
        double squares = Arrays.stream(losses).map(s -> (s - mean) * (s - mean)).sum();
        double own = losses[row.notes().tags()[1]];
        MaskCounts.assertRates("ptw", row, 1 / (1 + Math.exp(-2 * (own - mean) / Math.sqrt(squares / 16))));
    }

    /** 15 % of the row with its special tokens, and sometimes less. */
    @Test
    void ptwKeepsItsBudget() {
        Recipe recipe = ConfRecipes.recipe("ptw");
        MaskedExample masked = new MaskedExample();
        for (Sequence row : ToyCorpus.rows(128, 60)) {
            recipe.apply(row, 5, 0, 0.0, masked);
            assertThat(MaskCounts.total(masked)).isLessThanOrEqualTo((int) Math.rint(0.15 * row.size()));
        }
    }

    /** Of twelve subwords one stays, 12 − rint(0.95 · 12): it is drawn in proportion to loss. Chi-square. */
    @Test
    void adamaeShowsWhatIsHard() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do ka ke ki ko");
        double[] loss = ofSubwords(row, TABLES.subwords("feedback", "loss"));
        double sum = Arrays.stream(loss).sum();
        long[] times = MaskCounts.of("adamae", row);
        long[] shown = new long[12];
        Arrays.setAll(shown, i -> MaskCounts.VIEWS - times[i + 1]);
        double[] expected =
                Arrays.stream(loss).map(own -> MaskCounts.VIEWS * own / sum).toArray();
        assertThat(Arrays.stream(shown).sum()).isEqualTo(MaskCounts.VIEWS);
        assertThat(Chance.chiSquare(shown, expected)).isLessThan(Chance.chiSquareLimit(11));
    }
}
