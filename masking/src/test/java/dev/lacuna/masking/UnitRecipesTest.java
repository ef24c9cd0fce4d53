package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.units.UnitList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws that recipes over units of their own claim. Bernstein's bound, false alarm 1e-4 a test. */
class UnitRecipesTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows(128, 200);
    private final MaskedExample masked = new MaskedExample();

    /**
     * Every unit of a row has the same chance, such that 15 % of subwords are expected; it is the same in all three
     * stages, each with units of its own.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.5, 1", "0.9, 2"})
    void ernieSelectsUnitsAlikeInEveryStage(double progress, int stage) {
        Recipe recipe = ConfRecipes.recipe("ernie");
        long units = 0;
        long selected = 0;
        long longest = 0;
        for (int view = 0; view < 20; view++) {
            for (Sequence row : ROWS) {
                recipe.apply(row, 3, view, progress, masked);
                assertThat(masked.scalar(Column.CHOICE)).isEqualTo(stage);
                UnitList list = recipe.lastUnits();
                units += list.size();
                for (int u = 0; u < list.size(); u++) {
                    selected += recipe.lastSelected(u) ? 1 : 0;
                    longest = Math.max(longest, list.words(u));
                }
            }
        }
        assertThat((double) selected).isCloseTo(0.15 * units, within(Chance.deviation(units, 0.15, 1)));
        assertThat(longest > 1).isEqualTo(stage > 0);
    }

    @Test
    void ernieMixTakesEachLevelForAThirdOfRows() {
        Recipe recipe = ConfRecipes.recipe("ernie-mix");
        long[] times = new long[3];
        int rows = 0;
        for (int view = 0; view < 50; view++) {
            for (Sequence row : ROWS) {
                recipe.apply(row, 3, view, 0, masked);
                times[(int) masked.scalar(Column.CHOICE)]++;
                rows++;
            }
        }
        for (long level : times) {
            assertThat((double) level).isCloseTo(rows / 3.0, within(Chance.deviation(rows, 1 / 3.0, 3)));
        }
    }

    /** K = max(1, rint(0.15·n)) or as many as there are names, nouns and verbs; never two subwords of one of them. */
    @Test
    void lemMasksOneSubwordOfEachOfKEntities() {
        Recipe recipe = ConfRecipes.recipe("lem");
        boolean scarce = false;
        boolean ample = false;
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0, masked);
            List<int[]> entities = entities(row);
            int wanted = (int) Math.max(1, Math.rint(0.15 * ToyCorpus.candidates(row)));
            int found = 0;
            for (int[] entity : entities) {
                int inside = 0;
                for (int p = entity[0]; p < entity[1]; p++) {
                    inside += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
                }
                assertThat(inside).isLessThanOrEqualTo(1);
                found += inside;
            }
            assertThat(found).isEqualTo(Math.min(wanted, entities.size())).isEqualTo(labels());
            scarce |= entities.size() < wanted;
            ample |= entities.size() > wanted;
        }
        assertThat(scarce && ample).isTrue();
    }

    private int labels() {
        int labels = 0;
        for (int q = 0; q < masked.size(); q++) {
            labels += masked.labels()[q] == MaskedExample.IGNORED ? 0 : 1;
        }
        return labels;
    }

    /** Runs of PROPN inside a sentence, and every NOUN and VERB: codes 11, 7 and 15. */
    private static List<int[]> entities(Sequence row) {
        List<int[]> entities = new ArrayList<>();
        int previous = -1;
        for (int w = 0; w < row.words(); w++) {
            int tag = row.notes().tags()[w];
            int from = row.wordStarts()[w];
            if (tag == 11 && previous == 11 && !row.notes().startsSentence(from)) {
                entities.get(entities.size() - 1)[1] = row.wordEnd(w);
            } else if (tag == 11 || tag == 7 || tag == 15) {
                entities.add(new int[] {from, row.wordEnd(w)});
            }
            previous = tag;
        }
        entities.removeIf(
                span -> IntStream.range(span[0], span[1]).allMatch(p -> ToyCorpus.VOCABULARY.isSpecial(row.ids()[p])));
        return entities;
    }

    /**
     * Masked words of the second step lie in no keyphrase; of keyphrases 0.20, 0.32 and 0.48 fall to the three parts.
     */
    @Test
    void kbirMixesKeyphrasesAndMasksOtherWords() {
        Recipe recipe = ConfRecipes.recipe("kbir");
        long infilled = 0;
        long replaced = 0;
        long kept = 0;
        for (int view = 0; view < 10; view++) {
            for (Sequence row : ROWS) {
                recipe.apply(row, 3, view, 0, masked);
                if (masked.skipped() != null) {
                    continue;
                }
                boolean[] inPhrase = inKeyphrases(row);
                for (int p = 0; p < row.size(); p++) {
                    byte fate = masked.fates()[p];
                    boolean byPhrase = fate == MaskedExample.INFILLED || fate == MaskedExample.SIMILAR;
                    assertThat(byPhrase && !inPhrase[p]).isFalse();
                    assertThat((fate == MaskedExample.MASKED || fate == MaskedExample.RANDOM) && inPhrase[p])
                            .isFalse();
                }
                for (int at = 0; at < 30; at++) {
                    infilled += masked.ints(Column.BOUNDARY_LENGTHS).get(at) > 0 ? 1 : 0;
                    replaced += masked.ints(Column.BOUNDARY_REPLACED).get(at) == 1 ? 1 : 0;
                    kept += masked.ints(Column.BOUNDARY_REPLACED).get(at) == 0 ? 1 : 0;
                }
            }
        }
        long others = replaced + kept;
        assertThat(infilled).isGreaterThan(1000);
        assertThat((double) replaced).isCloseTo(0.4 * others, within(Chance.deviation(others, 0.4, 1)));
    }

    private static boolean[] inKeyphrases(Sequence row) {
        boolean[] inside = new boolean[row.size()];
        float[] lengths = row.notes().values("keyphrases.length");
        for (int w = 0; w < row.words(); w++) {
            int to = w + (int) lengths[w];
            if (to > w
                    && to <= row.words()
                    && !ToyCorpus.VOCABULARY.hasSpecial(row.ids(), row.wordStarts()[w], row.wordEnd(to - 1))) {
                for (int p = row.wordStarts()[w]; p < row.wordEnd(to - 1); p++) {
                    inside[p] = true;
                }
                w = to - 1;
            }
        }
        return inside;
    }

    /** Equal words get equal names and different words different ones, so the row can be read back from the names. */
    @Test
    void identifiersAreRenamedOneToOne() {
        Recipe recipe = ConfRecipes.recipe("identifier");
        long renamed = 0;
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0, masked);
            Map<String, Integer> nameOf = new HashMap<>();
            Map<Integer, String> wordOf = new HashMap<>();
            for (int q = 0; q < masked.size(); q++) {
                int source = masked.sources()[q];
                if (masked.fates()[source] == MaskedExample.INFILLED) {
                    int word = Arrays.binarySearch(row.wordStarts(), source);
                    String text = ToyCorpus.VOCABULARY.word(row.ids(), source, row.wordEnd(word));
                    int name = masked.inputIds()[q];
                    assertThat(nameOf.computeIfAbsent(text, t -> name)).isEqualTo(name);
                    assertThat(wordOf.computeIfAbsent(name, n -> text)).isEqualTo(text);
                    renamed++;
                }
            }
            for (int w = 0; w < row.words(); w++) {
                int from = row.wordStarts()[w];
                String text = ToyCorpus.VOCABULARY.word(row.ids(), from, row.wordEnd(w));
                assertThat(masked.fates()[from] == MaskedExample.INFILLED).isEqualTo(nameOf.containsKey(text));
            }
        }
        assertThat(renamed).isGreaterThan(1000);
    }

    /** No word that is masked somewhere in a row stands elsewhere in it. */
    @Test
    void repeatConsistentLeavesNothingToCopy() {
        Recipe recipe = ConfRecipes.recipe("repeat-consistent");
        for (Sequence row : ROWS) {
            recipe.apply(row, 3, 0, 0, masked);
            Map<String, Boolean> isMasked = new HashMap<>();
            for (int w = 0; w < row.words(); w++) {
                int from = row.wordStarts()[w];
                String text = ToyCorpus.VOCABULARY.word(row.ids(), from, row.wordEnd(w));
                boolean own = masked.fates()[from] == MaskedExample.MASKED;
                assertThat(isMasked.computeIfAbsent(text, t -> own)).isEqualTo(own);
            }
            assertThat(isMasked.values()).contains(true);
        }
    }

    /** One document of a row is masked whole, each alike often; the only document of a row is not. */
    @Test
    void fieldDropoutMasksOneDocumentWhole() {
        Sequence row = ToyCorpus.row("ba be bi", "bo", "da de");
        Recipe recipe = ConfRecipes.recipe("field-dropout");
        Map<String, Integer> times = new HashMap<>();
        int views = 9000;
        for (int view = 0; view < views; view++) {
            recipe.apply(row, 3, view, 0, masked);
            times.merge(Notation.input(ToyCorpus.VOCABULARY, masked), 1, Integer::sum);
        }
        assertThat(times)
                .containsOnlyKeys(
                        "[CLS] [MASK] [MASK] [MASK] [SEP] bo [SEP] da de [SEP]",
                        "[CLS] ba be bi [SEP] [MASK] [SEP] da de [SEP]",
                        "[CLS] ba be bi [SEP] bo [SEP] [MASK] [MASK] [SEP]");
        assertThat(times.values()).allSatisfy(count -> assertThat((double) count)
                .isCloseTo(views / 3.0, within(Chance.deviation(views, 1 / 3.0, 3))));
        recipe.apply(ToyCorpus.row("ba be"), 3, 0, 0, masked);
        assertThat(labels()).isZero();
    }
}
