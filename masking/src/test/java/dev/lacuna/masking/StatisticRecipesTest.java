package dev.lacuna.masking;

import static dev.lacuna.masking.MaskCounts.isMasked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** What recipes of statistics promise beside {@link FirstDrawTest}: rates, classes, loss weights. False alarms 1e-4 a test. */
class StatisticRecipesTest {
    private static final MaskingTables TABLES = ToyCorpus.TABLES;
    private static final List<Sequence> ROWS = ToyCorpus.rows(128, 60);
    private static final Set<UniversalTag> CONTENT = EnumSet.of(
            UniversalTag.ADJ,
            UniversalTag.ADV,
            UniversalTag.NOUN,
            UniversalTag.NUM,
            UniversalTag.PROPN,
            UniversalTag.VERB);

    private final MaskedExample masked = new MaskedExample();

    private interface Check {
        void on(Sequence row);
    }

    private void forAll(String name, int views, Check check) {
        Recipe recipe = ConfRecipes.recipe(name);
        for (Sequence row : ROWS) {
            for (int view = 0; view < views; view++) {
                recipe.apply(row, 5, view, 0.0, masked);
                check.on(row);
            }
        }
    }

    private static boolean isCandidate(Sequence row, int position) {
        return !ToyCorpus.VOCABULARY.isSpecial(row.ids()[position]);
    }

    private static int wordAt(Sequence row, int position) {
        int at = Arrays.binarySearch(row.wordStarts(), position);
        return at < 0 ? ~at - 1 : at;
    }

    private static boolean isContent(Sequence row, int position) {
        return CONTENT.contains(UniversalTag.of(row.notes().tags()[wordAt(row, position)]));
    }

    /** Times out of trials whose chances have the mean expected / trials: chances that differ vary less than equal ones. */
    private static void assertClose(double times, double expected, long trials, int tests) {
        assertThat(times).isCloseTo(expected, within(Chance.deviation(trials, expected / trials, tests)));
    }

    /** Every subword at its rate: so the share masked of all occurrences is the mean of their rates. */
    @Test
    void informaskMasksEverySubwordAtItsRateAndAlwaysByMask() {
        double[] rates = TABLES.subwords("informask", "rate");
        long[] occurrences = new long[rates.length];
        long[] times = new long[rates.length];
        forAll("informask", 4, row -> {
            for (int p = 0; p < row.size(); p++) {
                assertThat(masked.fates()[p]).isIn(MaskedExample.UNTOUCHED, MaskedExample.MASKED);
                occurrences[row.ids()[p]] += isCandidate(row, p) ? 1 : 0;
                times[row.ids()[p]] += isMasked(masked, p) ? 1 : 0;
            }
        });
        double expected = 0;
        for (int id = 0; id < rates.length; id++) {
            expected += occurrences[id] * rates[id];
            if (occurrences[id] == 0) {
                assertThat(times[id]).isZero();
            } else {
                assertClose(times[id], occurrences[id] * rates[id], occurrences[id], 41);
            }
        }
        long all = Arrays.stream(occurrences).sum();
        assertThat(all).isGreaterThan(10_000);
        assertClose(Arrays.stream(times).sum(), expected, all, 41);
    }

    /** 1.5 of ten subwords: the word of weight 50 is certain, what it has too much goes to the nine others. */
    @Test
    void romPoursOverWhatIsTooMuch() {
        Sequence plain = ToyCorpus.row("ba be bi bo da de di do ka ke");
        float[] weights = new float[plain.words()];
        Arrays.fill(weights, 1);
        weights[4] = 50;
        Annotations notes =
                new Annotations(new int[] {1}, null, -1, List.of("document-importance.bm25"), new float[][] {weights});
        Sequence row = new Sequence(
                plain.ids(), plain.wordStarts(), plain.documents(), plain.documentStarts(), plain.origin(), notes);
        double[] rates = new double[10];
        Arrays.fill(rates, 0.5 / 9);
        rates[3] = 1;
        MaskCounts.assertRates("rom-expected-rate", row, rates);
    }

    /** Twenty subwords, ⌊0.15 · 20⌋ = 3 wanted: k pivots above 3 are thinned to 3 / k, a single one is always masked. */
    @Test
    void lmlmMasksPivotsAndFillsUp() {
        WordValues known = TABLES.words("change", "rank");
        String all = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo";
        String[] words = all.split(" ");
        long pivots = Arrays.stream(words)
                .filter(word -> !Double.isNaN(known.get(word)))
                .count();
        assertThat(pivots).isBetween(4L, 19L);
        MaskCounts.assertRates(
                "lmlm",
                ToyCorpus.row(all),
                Arrays.stream(words)
                        .mapToDouble(word -> Double.isNaN(known.get(word)) ? 0 : 3.0 / pivots)
                        .toArray());
        String pivot = Arrays.stream(words)
                .filter(word -> !Double.isNaN(known.get(word)))
                .findFirst()
                .orElseThrow();
        String other = Arrays.stream(words)
                .filter(word -> Double.isNaN(known.get(word)))
                .findFirst()
                .orElseThrow();
        StringJoiner text = new StringJoiner(" ").add(pivot);
        double[] rates = new double[20];
        for (int i = 1; i < 20; i++) {
            text.add(other);
            rates[i] = 2 / 19.0;
        }
        rates[0] = 1;
        MaskCounts.assertRates("lmlm", ToyCorpus.row(text.toString()), rates);
    }

    /** Words that the table knows are class 2, a tenth of the rest class 1; weights by a = 0.53. */
    @Test
    void mslmWeighsByClassAndLabelsAll() {
        WordValues known = TABLES.words("domain", "rank");
        double high = 1 + 1 / (1 + Math.exp(0.5 - 0.53));
        long[] rest = new long[2];
        forAll("mslm", 4, row -> {
            for (int p = 0; p < row.size(); p++) {
                int word = wordAt(row, p);
                String text = ToyCorpus.VOCABULARY.word(row.ids(), row.wordStarts()[word], row.wordEnd(word));
                int own = masked.ints(Column.TOKEN_CLASSES).get(p);
                boolean term = isCandidate(row, p) && !Double.isNaN(known.get(text));
                assertThat(own == 2).isEqualTo(term);
                assertThat(own > 0).isEqualTo(isMasked(masked, p));
                assertThat(masked.labels()[p]).isEqualTo(row.ids()[p]);
                double weight = own == 0 ? 1 : own == 1 ? 3 - high : high;
                assertThat((double) masked.floats(Column.LOSS_WEIGHTS).get(p)).isCloseTo(weight, within(1e-6));
                rest[0] += isCandidate(row, p) && !term ? 1 : 0;
                rest[1] += own == 1 ? 1 : 0;
            }
        });
        assertClose(rest[1], rest[0] * 0.1, rest[0], 1);
    }

    @Test
    void contentWordsAreMaskedAtTheirOwnRate() {
        long[] words = new long[2];
        long[] hidden = new long[2];
        forAll("speech-content", 8, row -> {
            for (int p : row.wordStarts()) {
                if (isCandidate(row, p)) {
                    words[isContent(row, p) ? 1 : 0]++;
                    hidden[isContent(row, p) ? 1 : 0] += isMasked(masked, p) ? 1 : 0;
                }
            }
        });
        assertClose(hidden[0], 0.05 * words[0], words[0], 2);
        assertClose(hidden[1], 0.25 * words[1], words[1], 2);
    }

    @Test
    void strataOfExtremeMaskingAreExact() {
        forAll("extreme-stratified", 2, row -> {
            int[] sizes = new int[2];
            int[] hidden = new int[2];
            for (int p = 0; p < row.size(); p++) {
                if (isCandidate(row, p)) {
                    sizes[isContent(row, p) ? 1 : 0]++;
                    hidden[isContent(row, p) ? 1 : 0] += isMasked(masked, p) ? 1 : 0;
                }
            }
            assertThat(hidden[0]).isEqualTo((int) Math.rint(0.99 * sizes[0]));
            assertThat(hidden[1]).isEqualTo((int) Math.rint(0.95 * sizes[1]));
        });
    }

    /** No word that stays scores higher than one that was taken; the encoder keeps its own rate. */
    @Test
    void decoderTopTakesTheHighestScores() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do");
        float[] scores = row.notes().values("document-pmi.mean_pmi");
        ConfRecipes.recipe("challenging-decoder-top").apply(row, 5, 0, 0.0, masked);
        double least = Double.MAX_VALUE;
        double most = 0;
        int taken = 0;
        for (int p = 1; p <= 8; p++) {
            boolean isTaken = masked.ints(Column.DECODER_LABELS).get(p) != MaskedExample.IGNORED;
            taken += isTaken ? 1 : 0;
            least = isTaken ? Math.min(least, scores[p]) : least;
            most = isTaken ? most : Math.max(most, scores[p]);
        }
        assertThat(taken).isEqualTo(4);
        assertThat(least).isGreaterThan(most);
        assertThat(MaskCounts.total(masked)).isEqualTo(2);
    }

    /** The mean of 2^−surprisal over the row's words. */
    @Test
    void ask2maskWeighsRowsByTheirConfidence() {
        Sequence row = ToyCorpus.row("ba be bi bo");
        ConfRecipes.recipe("ask2mask").apply(row, 5, 0, 0.0, masked);
        double sum = 0;
        for (int w = 1; w <= 4; w++) {
            sum += Math.pow(2, -row.notes().values("surprisal.surprisal")[w]);
        }
        assertThat(masked.scalar(Column.LOSS_WEIGHT)).isCloseTo(sum / 4, within(1e-5));
    }
}
