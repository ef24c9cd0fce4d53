package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the recipes of schedules and diffusions promise, over many rows of a shard. */
class DiffusionRecipesTest {
    private static final int VIEWS = 4096;
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do ka ke", "ki ko la le li lo ma me mi mo");
    private static final int CANDIDATES = 20;

    private final MaskedExample masked = new MaskedExample();

    /** Selected subwords in all views at {@code progress}; each view tells its own share in the column of rates. */
    private long selected(Recipe recipe, double progress) {
        long sum = 0;
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 5, view, progress, masked);
            int own = 0;
            for (int p = 0; p < ROW.size(); p++) {
                own += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
            }
            assertThat(masked.scalar(Column.MASK_RATE)).isEqualTo((double) own / CANDIDATES);
            sum += own;
        }
        return sum;
    }

    /** Independent trials: Bernstein's bound, false alarm 1e-4 each. */
    @ParameterizedTest
    @CsvSource({
        "mrd-linear, 0.3, 0.15, 0",
        "mrd-cosine, 0.32, 0.17, 0.02",
        "dynamic-rate, 0.3, 0.225, 0.15",
        "dynamic-rate-large, 0.4, 0.325, 0.25",
        "rate-step, 0.3, 0.15, 0.15",
        "rate-cosine, 0.3, 0.225, 0.15",
        "rate-increasing, 0.15, 0.225, 0.3"
    })
    void ratesFollowTrainingTime(String name, double start, double half, double end) {
        Recipe recipe = ConfRecipes.recipe(name);
        double[] rates = {start, half, end};
        for (int i = 0; i < 3; i++) {
            long trials = (long) VIEWS * CANDIDATES;
            assertThat((double) selected(recipe, i / 2.0))
                    .isCloseTo(trials * rates[i], within(Chance.deviation(trials, rates[i], 1)));
            assertThat(masked.scalar(Column.PROGRESS)).isEqualTo(i / 2.0);
        }
    }

    /**
     * The share of masks integrated over times. Given their times subwords are independent trials, whose variance is at most that
     * of trials at the mean share; stratified times add next to nothing. Bernstein's bound, false alarm 1e-4 each.
     */
    @ParameterizedTest
    @CsvSource({
        "mdlm, 0.4999995",
        "mdlm-cosine, 0.3633802",
        "md4, 0.5",
        "md4-cosine, 0.6365924",
        "frequency-cosine, 0.3633802",
        "frequency-gaussian, 0.2023792",
        "gidd, 0.539893",
        "prime, 0.666999",
        "diffusionbert, 0.5002441",
        "n-jepa-levels, 0.5"
    })
    void meanShareOfMasks(String name, double mean) {
        long trials = (long) VIEWS * CANDIDATES;
        assertThat((double) selected(ConfRecipes.recipe(name), 0.5))
                .isCloseTo(trials * mean, within(Chance.deviation(trials, mean, 1)));
    }

    /**
     * Six in ten rows have few masks. The share 1 − α of either mode is normal, so the mean over n rows is within 3.9 standard
     * deviations / √n of its own; false alarm 1e-4 each. The second mode has moved from 0.4 to 0.6844543 when training ends.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.4", "1, 0.6844543"})
    void bimodalModes(double progress, double second) {
        Recipe recipe = ConfRecipes.recipe("frequency-bimodal");
        long[] rows = new long[2];
        double[] shares = new double[2];
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 5, view, progress, masked);
            int mode = (int) masked.scalar(Column.CHOICE);
            rows[mode]++;
            shares[mode] += 1 - masked.scalar(Column.ALPHA);
        }
        assertThat((double) rows[0]).isCloseTo(VIEWS * 0.6, within(Chance.deviation(VIEWS, 0.6, 1)));
        assertThat(shares[0] / rows[0]).isCloseTo(0.12, within(3.9 * 0.02 / Math.sqrt(rows[0])));
        assertThat(shares[1] / rows[1]).isCloseTo(second, within(3.9 * 0.08 / Math.sqrt(rows[1])));
    }

    /** A subword of exponent w is masked with chance (1 − ε) / (w + 1) over all times, and then weighs w / t. */
    @Test
    void genmd4MasksByExponents() {
        Recipe recipe = ConfRecipes.recipe("genmd4");
        double[] table = ToyCorpus.TABLES.subwords("subword-weights", "log_frequency");
        long[] times = new long[ROW.size()];
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(ROW, 5, view, 0, masked);
            for (int p = 0; p < ROW.size(); p++) {
                boolean selected = masked.labels()[p] != MaskedExample.IGNORED;
                times[p] += selected ? 1 : 0;
                double wanted = selected ? (table[ROW.ids()[p]] + 0.5) / masked.scalar(Column.T) : 0;
                assertThat((double) masked.floats(Column.LOSS_WEIGHTS).get(p))
                        .isCloseTo(wanted, within(1e-6 * Math.max(1, wanted)));
            }
        }
        for (int p = 0; p < ROW.size(); p++) {
            if (!ToyCorpus.VOCABULARY.isSpecial(ROW.ids()[p])) {
                double rate = (1 - 1e-4) / (table[ROW.ids()[p]] + 1.5);
                assertThat((double) times[p])
                        .isCloseTo(VIEWS * rate, within(Chance.deviation(VIEWS, rate, CANDIDATES)));
            }
        }
    }

    /** At step t of 500 all words of the buckets up to ⌊4 t / 500⌋, heaviest first; the loss weighs (500 − t) / 500. */
    @Test
    void maskedDiffuseTakesWordsByImportance() {
        Recipe recipe = ConfRecipes.recipe("masked-diffuse");
        for (int view = 0; view < 200; view++) {
            recipe.apply(ROW, 5, view, 0, masked);
            double t = masked.scalar(Column.T);
            assertThat(t * 500).isCloseTo(Math.rint(t * 500), within(1e-9));
            assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(1 - t, within(2e-8));
            int last = (int) Math.min(3, Math.floor(4 * Math.rint(t * 500) / 500));
            assertThat(masked.scalar(Column.MASK_RATE)).isEqualTo((last + 1) / 4.0);
            double least = 1;
            double most = 0;
            for (int u = 0; u < CANDIDATES; u++) {
                double weight = recipe.lastWeight(u);
                least = recipe.lastSelected(u) ? Math.min(least, weight) : least;
                most = recipe.lastSelected(u) ? most : Math.max(most, weight);
            }
            assertThat(least).isGreaterThanOrEqualTo(most);
        }
    }

    /** Phases by quarters: units of one subword or whole words, 15 then 20 %, at last masks alone. */
    @Test
    void bioptimusHasFourPhases() {
        Sequence words = ToyCorpus.row("babebi boda dedi do kaki kokela leli lomame mimo babo dako");
        Recipe recipe = ConfRecipes.recipe("bioptimus");
        int candidates = ToyCorpus.candidates(words);
        for (int phase = 0; phase < 4; phase++) {
            boolean[] fates = new boolean[MaskedExample.FATES];
            for (int view = 0; view < 300; view++) {
                recipe.apply(words, 5, view, phase / 4.0 + 0.1, masked);
                assertThat(masked.scalar(Column.CHOICE)).isEqualTo(phase);
                int selected = 0;
                for (int p = 0; p < words.size(); p++) {
                    fates[masked.fates()[p]] = true;
                    selected += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
                }
                assertThat(selected).isLessThanOrEqualTo((int) Math.rint(candidates * (phase < 2 ? 0.15 : 0.2)));
            }
            assertThat(recipe.lastUnits().size()).isEqualTo(phase == 0 ? candidates : words.words() - 2);
            assertThat(fates[MaskedExample.RANDOM] && fates[MaskedExample.KEPT]).isEqualTo(phase < 3);
            assertThat(fates[MaskedExample.RANDOM] || fates[MaskedExample.KEPT]).isEqualTo(phase < 3);
        }
    }

    @Test
    void audioMaeMasksMuchThenLess() {
        Recipe recipe = ConfRecipes.recipe("audiomae-stages");
        for (double progress : new double[] {0, 0.79, 0.8, 1}) {
            recipe.apply(ROW, 5, 0, progress, masked);
            int selected = 0;
            for (int u = 0; u < CANDIDATES; u++) {
                selected += recipe.lastSelected(u) ? 1 : 0;
            }
            assertThat(selected).isEqualTo(progress < 0.8 ? 16 : 6);
        }
    }

    /** A subword of count 0 is the most informative there is: under DiffusionBERT it goes more often than one of a known count. */
    @Test
    void diffusionBertMasksWhatTheCorpusNeverHas() {
        Sequence row = ToyCorpus.row("ba be");
        double[] logFrequency = new double[ToyCorpus.VOCABULARY.size()];
        logFrequency[row.ids()[2]] = 1;
        Recipe recipe = ConfRecipes.spec("diffusionbert")
                .bind(new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                        .subwords("subword-weights", "log_frequency", logFrequency)
                        .build());
        MaskedExample masked = new MaskedExample();
        long[] times = new long[4];
        for (int r = 0; r < 4096; r++) {
            recipe.apply(row, 1, r, 0, masked);
            for (int p = 0; p < 4; p++) {
                times[p] += masked.fates()[p] == MaskedExample.MASKED ? 1 : 0;
            }
        }
        // Over all times a subword d above the mean goes with 1/2 − 0.3 d · 2/π.
        double apart = 0.3 * 0.5 * 2 / Math.PI;
        assertThat((double) times[1]).isCloseTo(4096 * (0.5 + apart), within(Chance.deviation(4096, 0.5 + apart, 2)));
        assertThat((double) times[2]).isCloseTo(4096 * (0.5 - apart), within(Chance.deviation(4096, 0.5 - apart, 2)));
    }
}
