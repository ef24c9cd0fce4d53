package dev.lacuna.masking.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticWeightsTest {
    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;
    private static final double NONE = Double.NaN;

    /** [CLS] ba ba ##be bo ba ##be ba [SEP]: words ba, babe, bo, babe, ba. */
    private static final Sequence ROW = ToyCorpus.row("ba babe bo babe ba");

    private static double[] bySubword(Map<String, Double> values) {
        double[] byId = new double[VOCABULARY.size()];
        Arrays.fill(byId, NONE);
        values.forEach((subword, value) -> byId[VOCABULARY.id(subword)] = value);
        return byId;
    }

    private static double[] byTag(double noun, double verb, double others) {
        double[] values = new double[17];
        Arrays.fill(values, others);
        values[UniversalTag.NOUN.code()] = noun;
        values[UniversalTag.VERB.code()] = verb;
        return values;
    }

    private static WordValues byWord(Map<String, Double> values) {
        WordValues words = new WordValues();
        values.forEach(words::put);
        return words;
    }

    private static MaskingTables tables() {
        return new LoadedTables.Builder(VOCABULARY)
                .subwords("t", "c", bySubword(Map.of("ba", 1.0, "##be", 4.0)))
                .subwords("t", "n", bySubword(Map.of("ba", 3.0, "##be", 0.0)))
                .subwords("t", "nothing", bySubword(Map.of()))
                .tags("t", "c", byTag(6, 2, NONE))
                .words("t", "c", byWord(Map.of("ba", 2.0, "babe", 5.0)))
                .build();
    }

    private static double[] weigh(String weights, String units, Sequence sequence) {
        Row row = ToyRows.of(sequence, ToyCorpus.random("weights", 0));
        UnitList list = new UnitList();
        UnitKinds.of(PieceSpec.parse(units), tables()).find(row, list);
        double[] values = new double[list.size()];
        WeightKinds.of(List.of(PieceSpec.parse(weights)), tables()).weigh(row, list, values);
        return values;
    }

    private static Sequence noted(byte[] tags, float... values) {
        Annotations notes = new Annotations(new int[] {1}, tags, -1, List.of("t.c"), new float[][] {values});
        return new Sequence(ROW.ids(), ROW.wordStarts(), ROW.documents(), ROW.documentStarts(), ROW.origin(), notes);
    }

    @Test
    void subwordsGetTheirOwn() {
        assertThat(weigh("subword-table(table=t, column=c)", "subword", ROW)).containsExactly(1, 1, 4, 0, 1, 4, 1);
        assertThat(weigh("subword-table(table=t, column=c, missing=0.5)", "subword", ROW))
                .containsExactly(1, 1, 4, 0.5, 1, 4, 1);
    }

    /** The mean of what is known, 2.5, however often it is in the row; all alike where nothing is known. */
    @Test
    void whatIsNotKnownCanHaveTheMean() {
        assertThat(weigh("subword-table(table=t, column=c, missing=mean)", "subword", ROW))
                .containsExactly(1, 1, 4, 2.5, 1, 4, 1);
        assertThat(weigh("subword-table(table=t, column=nothing, missing=mean)", "subword", ROW))
                .containsOnly(1);
    }

    @Test
    void unitsOfSeveralSubwords() {
        assertThat(weigh("subword-table(table=t, column=c)", "word", ROW)).containsExactly(1, 2.5, 0, 2.5, 1);
        assertThat(weigh("subword-table(table=t, column=c, of=sum)", "word", ROW))
                .containsExactly(1, 5, 0, 5, 1);
        assertThat(weigh("subword-table(table=t, column=c, of=max)", "word", ROW))
                .containsExactly(1, 4, 0, 4, 1);
    }

    /** ba: (1 · 3 + 0.5 · 2) / 5; ##be was never counted, so it has the prior, as bo of which nothing is known. */
    @Test
    void rareEntriesArePulledToThePrior() {
        double[] weights =
                weigh("subword-table(table=t, column=c, counts=n, prior=0.5, prior-counts=2)", "subword", ROW);
        assertThat(weights).containsExactly(new double[] {0.8, 0.8, 0.5, 0.5, 0.8, 0.5, 0.8}, within(1e-12));
    }

    /** The table's own least and greatest, 1 and 4, are 0 and 1; in a row of ba and bo they would be others. */
    @Test
    void tablesArePreparedAsAWhole() {
        assertThat(weigh(
                        "subword-table(table=t, column=c, missing=2, prepare=min-max)",
                        "subword",
                        ToyCorpus.row("ba bo")))
                .containsExactly(0, 1 / 3.0);
        assertThat(weigh(
                        "subword-table(table=t, column=c, missing=2, then=min-max)", "subword", ToyCorpus.row("ba bo")))
                .containsExactly(0, 1);
    }

    @Test
    void wordsAreLookedUpByTheirText() {
        assertThat(weigh("word-table(table=t, column=c)", "word", ROW)).containsExactly(2, 5, 0, 5, 2);
        assertThat(weigh("word-table(table=t, column=c, missing=1)", "subword", ROW))
                .containsExactly(2, 5, 5, 1, 5, 5, 2);
    }

    @Test
    void wordsAreWorthWhatTheRowCarries() {
        Sequence row = noted(null, 9, 0.5f, -1, 2, Float.NaN, 3, 9);
        assertThat(weigh("word-column(table=t, column=c)", "word", row)).containsExactly(0.5, 0, 2, 0, 3);
        assertThat(weigh("word-column(table=t, column=c, missing=7)", "subword", row))
                .containsExactly(0.5, 0, 0, 2, 7, 7, 3);
    }

    /** A word counts once in its unit, whatever its length: the sentence's mean is over five words. */
    @Test
    void wordsCountOnceInLongerUnits() {
        Row row = ToyRows.of(ROW, ToyCorpus.random("weights", 0));
        UnitList one = new UnitList();
        one.addSpan(1, 8, 5);
        double[] weight = new double[1];
        WeightKinds.of(List.of(PieceSpec.parse("word-table(table=t, column=c)")), tables())
                .weigh(row, one, weight);
        assertThat(weight[0]).isCloseTo((2 + 5 + 0 + 5 + 2) / 5.0, within(1e-12));
    }

    @Test
    void wordsHaveThatOfTheirPartOfSpeech() {
        byte noun = UniversalTag.NOUN.code();
        byte verb = UniversalTag.VERB.code();
        byte none = Annotations.NO_TAG;
        Sequence row = noted(new byte[] {none, noun, verb, UniversalTag.ADP.code(), noun, none, none});
        assertThat(weigh("tag-table(table=t, column=c)", "word", row)).containsExactly(6, 2, 0, 6, 0);
        assertThat(weigh("tag-table(table=t, column=c, missing=mean)", "word", row))
                .containsExactly(6, 2, 4, 6, 0);
        assertThat(weigh("tag-rates(NOUN=0.25, VERB=0, rest=0.05)", "subword", row))
                .containsExactly(0.25, 0, 0, 0.05, 0.25, 0.25, 0.05);
    }

    /**
     * Words ba, babe, bo: by value 5, 2, 0 they rank 0, 1, 2 of W = 3 and weigh 3, 2, 1, repeats alike. Where all are equal the
     * first in the row comes first.
     */
    @Test
    void ranksAreByDistinctWordOfTheRow() {
        assertThat(weigh("word-table(table=t, column=c, then=rank)", "subword", ROW))
                .containsExactly(2, 3, 3, 1, 3, 3, 2);
        assertThat(weigh("word-table(table=t, column=c, then=times:0|rank)", "word", ROW))
                .containsExactly(3, 2, 1, 2, 3);
    }

    /** Against maps and sorts, over all toy rows. */
    @Test
    void ranksAgreeWithAPlainReference() {
        Weights weights =
                WeightKinds.of(List.of(PieceSpec.parse("word-table(table=x, column=y, then=rank)")), ToyCorpus.TABLES);
        WordValues values = ToyCorpus.TABLES.words("x", "y");
        for (Sequence sequence : ToyCorpus.rows(128, 40)) {
            Row row = ToyRows.of(sequence, ToyCorpus.random("weights", 0));
            UnitList units = new UnitList();
            UnitKinds.of(PieceSpec.parse("word"), ToyCorpus.TABLES).find(row, units);
            String[] texts = new String[units.size()];
            Map<String, Double> distinct = new HashMap<>();
            for (int u = 0; u < texts.length; u++) {
                texts[u] = wordAt(sequence, units.position(units.start(u)));
                double value = values.get(texts[u]);
                distinct.put(texts[u], Double.isNaN(value) ? 0 : value);
            }
            List<String> order = Arrays.stream(texts)
                    .distinct()
                    .sorted((a, b) -> Double.compare(distinct.get(b), distinct.get(a)))
                    .toList();
            double[] own = new double[texts.length];
            weights.weigh(row, units, own);
            for (int u = 0; u < texts.length; u++) {
                assertThat(own[u]).isEqualTo(order.size() - order.indexOf(texts[u]));
            }
        }
    }

    private static String wordAt(Sequence sequence, int position) {
        int word = 0;
        while (sequence.wordEnd(word) <= position) {
            word++;
        }
        return VOCABULARY.word(sequence.ids(), sequence.wordStarts()[word], sequence.wordEnd(word));
    }

    @Test
    void weightsAreNeverNegativeNorInfinite() {
        assertThat(weigh("subword-table(table=t, column=c, then=plus:-2)", "subword", ROW))
                .containsExactly(0, 0, 2, 0, 0, 2, 0);
        assertThat(weigh("subword-table(table=t, column=c, then=power:-1)", "subword", ROW))
                .containsExactly(1, 1, 0.25, 1e100, 1, 0.25, 1);
    }

    @Test
    void identityTellsEverything() {
        assertThat(WeightKinds.of(
                        List.of(
                                PieceSpec.parse(
                                        "subword-table(column=c, table=t, counts=n, missing=mean, prepare=min-max)"),
                                PieceSpec.parse("word-table(table=t, column=c, then=power:2)")),
                        tables()))
                .hasToString(
                        "subword-table(table=t, column=c, counts=n, prior=0.0, prior-counts=1.0, missing=mean, "
                                + "prepare=min-max, of=mean) · word-table(table=t, column=c, missing=0.0, of=mean, then=power:2.0)");
        assertThat(WeightKinds.of(List.of(PieceSpec.parse("tag-rates(NOUN=1, rest=0.5)")), tables())
                        .toString())
                .startsWith("tag-rates(ADJ=0.5, ")
                .contains(", NOUN=1.0, ")
                .endsWith(", rest=0.5, of=mean)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subword-table(column=c)",
                "subword-table(table=t)",
                "word-table(table=t, column=c, missing=mean)",
                "word-table(table=t, column=c, prepare=min-max)",
                "word-column(table=t, column=c, of=least)",
                "tag-rates(THING=1)",
                "tag-table(table=t, column=c, prepare=rank)"
            })
    void refusesWrongArguments(String weights) {
        assertThatThrownBy(() -> WeightKinds.of(List.of(PieceSpec.parse(weights)), tables()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ");
    }
}
