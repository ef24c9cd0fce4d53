package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that recipes over pairs of texts claim. Bernstein's bound, false alarm 1e-4 a test. */
class PairRecipesTest {
    private static final List<Sequence> PAIRS = ToyCorpus.pairs(128, 200);
    private final MaskedExample masked = new MaskedExample();

    private static int second(Sequence pair) {
        return pair.notes().secondStart();
    }

    private static int candidates(Sequence pair, int from, int to) {
        return (int) IntStream.range(from, to)
                .filter(p -> !ToyCorpus.VOCABULARY.isSpecial(pair.ids()[p]))
                .count();
    }

    private int touched(int from, int to) {
        return (int) IntStream.range(from, to)
                .filter(p -> masked.fates()[p] != MaskedExample.UNTOUCHED)
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tlm",
                "tlm-frequency",
                "xlm-align",
                "mask-align",
                "lem-para",
                "spelling-correction",
                "soft-masked-bert",
                "masked-thought",
                "prefix-masking",
                "uniform-ratio-translation",
                "partner-masked",
                "title-guided",
                "cue-answer"
            })
    void rowsThatAreNoPairsAreGivenUp(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        recipe.apply(ToyCorpus.row("ba be bi bo"), 1, 0, 0.5, masked);
        assertThat(masked.skipped()).contains("corpus.fields.second-text");
    }

    /** The share of either text that is touched: of masked-thought at the end of its ramp, and half-way up. */
    @ParameterizedTest
    @CsvSource({
        "tlm, 0, 0.15, 0.15",
        "masked-thought, 0.9, 0, 0.4",
        "masked-thought, 0.33335, 0, 0.2",
        "partner-masked, 0, 0.3, 0.4"
    })
    void sharesOfEitherText(String name, double progress, double first, double second) {
        Recipe recipe = ConfRecipes.recipe(name);
        long[] trials = new long[2];
        long[] hits = new long[2];
        for (int view = 0; view < 10; view++) {
            for (Sequence pair : PAIRS) {
                recipe.apply(pair, 5, view, progress, masked);
                int border = second(pair);
                trials[0] += candidates(pair, 0, border);
                trials[1] += candidates(pair, border, pair.size());
                hits[0] += touched(0, border);
                hits[1] += touched(border, pair.size());
            }
        }
        assertThat((double) hits[0])
                .isCloseTo(first * trials[0], within(first == 0 ? 0 : Chance.deviation(trials[0], first, 2)));
        assertThat((double) hits[1]).isCloseTo(second * trials[1], within(Chance.deviation(trials[1], second, 2)));
    }

    /** ⌈0.15 · all positions⌉, as fairly as weights count^−½ allow: rare subwords more often. */
    @Test
    void tlmByFrequencyTakesExactlyItsShare() {
        Recipe recipe = ConfRecipes.recipe("tlm-frequency");
        for (Sequence pair : PAIRS) {
            recipe.apply(pair, 5, 0, 0, masked);
            int candidates = candidates(pair, 0, pair.size());
            assertThat(touched(0, pair.size())).isEqualTo(Math.min(candidates, (int) Math.ceil(0.15 * pair.size())));
            for (int u = 0; u < recipe.lastUnits().size(); u++) {
                int id = pair.ids()[
                        recipe.lastUnits().position(recipe.lastUnits().start(u))];
                double count = ToyCorpus.TABLES.subwords("subwords", "total_term_freq")[id];
                assertThat(recipe.lastWeight(u)).isCloseTo(1 / Math.sqrt(Math.max(1, count)), within(1e-12));
            }
        }
    }

    /** Over its views each subword of the second text is masked once, alone. */
    @Test
    void maskAlignLeavesEachSubwordOutOnce() {
        Recipe recipe = ConfRecipes.recipe("mask-align");
        int complete = 0;
        for (Sequence pair : PAIRS) {
            int wanted = candidates(pair, second(pair), pair.size());
            int[] times = new int[pair.size()];
            int written = 0;
            for (int view = 0; view < recipe.views(); view++) {
                recipe.apply(pair, 5, view, 0, masked);
                if (masked.skipped() == null) {
                    written++;
                    assertThat(touched(0, pair.size())).isOne();
                    for (int p = 0; p < pair.size(); p++) {
                        times[p] += masked.labels()[p] == pair.ids()[p] ? 1 : 0;
                    }
                }
            }
            assertThat(written).isEqualTo(wanted > recipe.views() ? 0 : wanted);
            if (written > 0) {
                complete++;
                for (int p = 0; p < pair.size(); p++) {
                    boolean asked = p >= second(pair) && !ToyCorpus.VOCABULARY.isSpecial(pair.ids()[p]);
                    assertThat(times[p]).isEqualTo(asked ? 1 : 0);
                }
            }
        }
        assertThat(complete).isBetween(1, PAIRS.size() - 1);
    }

    /** The input is the first text; what differs from the second is never masked; the labels are the second, all of it. */
    @Test
    void spellingCorrectionMasksWhatIsRightAndLearnsTheSecondText() {
        Recipe recipe = ConfRecipes.recipe("spelling-correction");
        long right = 0;
        long hidden = 0;
        int used = 0;
        int[] specials = {
            ToyCorpus.VOCABULARY.specialTokens().separator(),
            ToyCorpus.VOCABULARY.specialTokens().separator()
        };
        for (int view = 0; view < 40; view++) {
            for (Sequence pair : PAIRS) {
                recipe.apply(pair, 5, view, 0, masked);
                int length = second(pair) - 2;
                if (length != pair.size() - 1 - second(pair)) {
                    assertThat(masked.skipped()).isEqualTo("two texts of unequal length");
                    continue;
                }
                if (candidates(pair, second(pair), pair.size()) < length) {
                    assertThat(masked.skipped()).isEqualTo("an unknown subword in the second text");
                    continue;
                }
                used++;
                assertThat(masked.size()).isEqualTo(length + 3);
                assertThat(new int[] {masked.inputIds()[length + 1], masked.inputIds()[length + 2]})
                        .isEqualTo(specials);
                for (int p = 1; p <= length; p++) {
                    int clean = pair.ids()[second(pair) + p - 1];
                    assertThat(masked.labels()[p]).isEqualTo(clean);
                    boolean isRight = clean == pair.ids()[p] && !ToyCorpus.VOCABULARY.isSpecial(clean);
                    boolean isHidden = masked.inputIds()[p] != pair.ids()[p];
                    assertThat(isHidden && !isRight).isFalse();
                    right += isRight ? 1 : 0;
                    hidden += isHidden ? 1 : 0;
                }
            }
        }
        assertThat(used).isPositive();
        assertThat((double) hidden).isCloseTo(0.2 * right, within(Chance.deviation(right, 0.2, 1)));
    }

    @Test
    void anyNumberOfATranslationIsMaskedAlikeOften() {
        Recipe recipe = ConfRecipes.recipe("uniform-ratio-translation");
        Sequence pair = ToyCorpus.pair(128, "ba be bi", "da de di do da de di do da de");
        long[] times = new long[10];
        double[] expected = new double[10];
        for (int draw = 0; draw < 20_000; draw++) {
            recipe.apply(pair, 5, draw, 0, masked);
            assertThat(touched(0, second(pair))).isZero();
            times[touched(second(pair), pair.size()) - 1]++;
        }
        Arrays.fill(expected, 2000);
        assertThat(Chance.chiSquare(times, expected)).isLessThan(Chance.chiSquareLimit(9));
    }

    /** E sin(πt/2) = 2/π; rows share times in strata, so the mean over rows varies less than that of independent ones. */
    @Test
    void thePromptStaysClean() {
        Recipe recipe = ConfRecipes.recipe("prefix-masking");
        Sequence pair = ToyCorpus.pair(128, "ba be bi", "da de di do da de di do da de");
        long hits = 0;
        int draws = 20_480;
        for (int draw = 0; draw < draws; draw++) {
            recipe.apply(pair, 5, draw, new Place(0, 0, draw), masked);
            assertThat(touched(0, second(pair))).isZero();
            hits += touched(second(pair), pair.size());
        }
        // A row's share is in [0, 1]: Hoeffding, false alarm 1e-4.
        double bound = Math.sqrt(Math.log(2 / 1e-4) / (2.0 * draws));
        assertThat(hits / 10.0 / draws).isCloseTo(2 / Math.PI, within(bound));
    }

    /** The words of the greatest PMI with any word of the title, until 15 % are spent. */
    @Test
    void titlesGuideTheMask() {
        Recipe recipe = ConfRecipes.recipe("title-guided");
        int rows = 0;
        for (Sequence pair : PAIRS) {
            recipe.apply(pair, 5, 0, 0, masked);
            int candidates = candidates(pair, 0, second(pair));
            assertThat(touched(second(pair), pair.size())).isZero();
            assertThat(touched(0, second(pair))).isLessThanOrEqualTo((int) Math.max(1, Math.rint(0.15 * candidates)));
            double least = Double.POSITIVE_INFINITY;
            List<Double> left = new ArrayList<>();
            for (int u = 0; u < recipe.lastUnits().size(); u++) {
                assertThat(recipe.lastWeight(u))
                        .isEqualTo(association(
                                pair,
                                recipe.lastUnits().position(recipe.lastUnits().start(u))));
                if (recipe.lastSelected(u)) {
                    least = Math.min(least, recipe.lastWeight(u));
                } else if (recipe.lastUnits().length(u) == 1) {
                    left.add(recipe.lastWeight(u));
                }
            }
            double most = least;
            assertThat(left).as("of one subword, so that they always fit").allMatch(weight -> weight <= most);
            rows += touched(0, second(pair)) > 0 ? 1 : 0;
        }
        assertThat(rows).isGreaterThan(PAIRS.size() / 2);
    }

    /** The greatest positive PMI of the word that starts at {@code position} with a word of the second text. */
    private static double association(Sequence pair, int position) {
        var pmi = ToyCorpus.TABLES.pairs("pmi");
        double most = 0;
        String word = wordAt(pair, position);
        for (int p = second(pair); p < pair.size(); p++) {
            if (Arrays.binarySearch(pair.wordStarts(), p) >= 0) {
                double value = pmi.get(word, wordAt(pair, p));
                most = value > most ? value : most;
            }
        }
        return most;
    }

    private static String wordAt(Sequence pair, int position) {
        int word = Arrays.binarySearch(pair.wordStarts(), position);
        return ToyCorpus.VOCABULARY.word(pair.ids(), position, pair.wordEnd(word));
    }
}
