package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws are tested by chi-square over all outcomes, false alarm 1e-4 each ({@link Chance}). */
class SimilarWordCorruptionTest {
    private static final int DRAWS = 40_000;
    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;
    /** ba: be, babe, bi by falling similarity; kiki: only neighbours of other lengths. Words of two subwords: babe, dodo. */
    private static final MaskingTables TABLES = tables();

    private static MaskingTables tables() {
        SimilarWords similar = new SimilarWords();
        similar.put("ba", new int[][] {ids("be"), ids("babe"), ids("bi")}, new double[] {0.9, 0.8, 0.3});
        similar.put("kiki", new int[][] {ids("bi"), ids("lololo")}, new double[] {0.5, 0.5});
        similar.put("mo", new int[][] {ids("dodo"), ids("be")}, new double[] {0.5, 0.1});
        return new LoadedTables.Builder(VOCABULARY).similarWords(similar).build();
    }

    private static int[] ids(String word) {
        return ToyCorpus.encode(word).ids();
    }

    /** What becomes of {@code word}, all of whose subwords are selected as one unit, and how often, with its fate. */
    private static SortedMap<String, Long> outcomes(String spec, String word) {
        Sequence row = ToyCorpus.row(word);
        UnitList units = new UnitList();
        units.addSpan(1, row.size() - 1, 1);
        Selection selection = new Selection();
        selection.reset(1);
        selection.select(0);
        SimilarWordCorruption corruption = new SimilarWordCorruption(PieceSpec.parse(spec), TABLES);
        Row one = ToyRows.of(row, ToyCorpus.random("similar", 0));
        MaskedExample out = new MaskedExample();
        SortedMap<String, Long> outcomes = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            out.reset(row);
            corruption.corrupt(one, units, selection, out);
            StringBuilder outcome = new StringBuilder();
            for (int p = 1; p < row.size() - 1; p++) {
                outcome.append(out.fates()[p]).append(VOCABULARY.subword(out.inputIds()[p]));
            }
            outcomes.merge(outcome.toString(), 1L, Long::sum);
        }
        return outcomes;
    }

    private static void assertLaw(SortedMap<String, Long> outcomes, SortedMap<String, Double> law) {
        assertThat(outcomes.keySet()).isEqualTo(law.keySet());
        long[] observed = outcomes.values().stream().mapToLong(Long::longValue).toArray();
        double[] expected = law.values().stream().mapToDouble(p -> p * DRAWS).toArray();
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(observed.length - 1));
    }

    private static SortedMap<String, Double> law(Object... pairs) {
        SortedMap<String, Double> law = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            law.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return law;
    }

    /** 0.8 similar: be 0.9 to bi 0.3; 0.1 random among the words of one subword, be and bi; 0.1 kept. */
    @Test
    void neighboursOfEqualLengthAreDrawnBySimilarity() {
        assertLaw(outcomes("similar-word", "ba"), law("4be", 0.6, "4bi", 0.2, "2be", 0.05, "2bi", 0.05, "3ba", 0.1));
    }

    @Test
    void onlyTheNearestAreNeighbours() {
        assertLaw(outcomes("similar-word(1, 0, 0, neighbours=2)", "ba"), law("4be", 1.0));
    }

    /** Neither has a neighbour of two subwords, so each becomes babe or dodo, by chance. */
    @Test
    void wordsWithoutASuchNeighbourBecomeRandomWords() {
        SortedMap<String, Double> law = law("2ba2##be", 0.45, "2do2##do", 0.45, "3ki3##ki", 0.1);
        assertLaw(outcomes("similar-word", "kiki"), law);
        assertThat(outcomes("similar-word(1, 0, 0)", "lala").keySet()).containsExactly("2ba2##be", "2do2##do");
    }

    /** No word of four subwords is known: subwords are drawn one by one, so the outcomes are all but different. */
    @Test
    void lengthsWithoutWordsAreMadeOfRandomSubwords() {
        SortedMap<String, Long> outcomes = outcomes("similar-word(0, 1, 0)", "kikikiki");
        assertThat(outcomes).hasSizeGreaterThan(DRAWS * 9 / 10);
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.contains("[") || outcome.contains("<"));
    }

    /** A unit of several words is replaced word by word. */
    @Test
    void eachWordOfAUnitIsDrawnByItself() {
        assertLaw(outcomes("similar-word(1, 0, 0, neighbours=1)", "ba ba"), law("4be4be", 1.0));
        SortedMap<String, Long> mixed = outcomes("similar-word(0.5, 0, 0.5, neighbours=1)", "ba ba");
        assertLaw(mixed, law("4be4be", 0.25, "4be3ba", 0.25, "3ba4be", 0.25, "3ba3ba", 0.25));
    }

    @Test
    void sharesMustSumToOne() {
        assertThatThrownBy(() -> new SimilarWordCorruption(PieceSpec.parse("similar-word(0.8, 0.3, 0.1)"), TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: similar, random and keep");
    }
}
