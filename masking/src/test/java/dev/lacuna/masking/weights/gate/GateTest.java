package dev.lacuna.masking.weights.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Sequence ROW =
            Notation.row("[CLS] ^ba/NOUN be+##bi/VERB bo/NOUN [SEP] &da/PROPN ba/ADJ de+##di/NOUN [SEP]");

    private static Gate gate(String arguments, MaskingTables tables) {
        return new Gate(PieceSpec.parse("gate(" + arguments + ")"), tables);
    }

    /** Subwords of the units that pass, as {@code first position}. */
    private static List<Integer> passing(Gate gate, String units, Row row) {
        UnitList list = new UnitList();
        UnitKinds.of(PieceSpec.parse(units), ToyCorpus.TABLES).find(row, list);
        double[] weights = new double[list.size()];
        gate.weigh(row, list, weights);
        List<Integer> passing = new ArrayList<>();
        for (int u = 0; u < list.size(); u++) {
            assertThat(weights[u]).isIn(0.0, 1.0);
            if (weights[u] == 1) {
                passing.add(list.position(list.start(u)));
            }
        }
        return passing;
    }

    private static List<Integer> words(String arguments) {
        return words(arguments, ToyCorpus.TABLES, ROW);
    }

    private static List<Integer> words(String arguments, MaskingTables tables, Sequence row) {
        return passing(gate(arguments, tables), "word", ToyRows.of(row, ToyCorpus.random("gate", 0)));
    }

    @Test
    void tags() {
        assertThat(words("tags=NOUN|PROPN")).containsExactly(1, 4, 6, 8);
        assertThat(words("not-tags=NOUN|PROPN")).containsExactly(2, 7);
    }

    @Test
    void aUnitPassesByAllOrByAnyOfItsWords() {
        Row row = ToyRows.of(ROW, ToyCorpus.random("gate", 0));
        assertThat(passing(gate("tags=NOUN", ToyCorpus.TABLES), "document", row))
                .isEmpty();
        assertThat(passing(gate("tags=NOUN, of=any", ToyCorpus.TABLES), "document", row))
                .containsExactly(1, 6);
        assertThat(passing(gate("not-tags=VERB", ToyCorpus.TABLES), "document", row))
                .containsExactly(6);
        assertThat(passing(gate("tags=VERB, of=any", ToyCorpus.TABLES), "document", row))
                .containsExactly(1);
    }

    @Test
    void listsOfWordsAndPhrases() {
        NgramVocabulary list = NgramVocabulary.ofPhrases();
        list.add("ba", ToyCorpus.tokenizer());
        list.add("ba dedi", ToyCorpus.tokenizer());
        MaskingTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("mine.txt", list)
                .build();
        assertThat(words("list=mine.txt", tables, ROW)).containsExactly(1, 7, 8);
        assertThat(words("not-list=mine.txt", tables, ROW)).containsExactly(2, 4, 6);
    }

    @Test
    void frequencyAndRank() {
        WordValues frequency = new WordValues();
        WordValues rank = new WordValues();
        String[] words = {"ba", "bebi", "bo"};
        for (int w = 0; w < words.length; w++) {
            frequency.put(words[w], 30 - 10 * w);
            rank.put(words[w], 1 + w);
        }
        MaskingTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .words("words", "total_term_freq", frequency)
                .words("words", "rank", rank)
                .build();
        assertThat(words("min-frequency=20", tables, ROW)).containsExactly(1, 2, 7);
        assertThat(words("max-frequency=20", tables, ROW)).containsExactly(2, 4, 6, 8);
        assertThat(words("min-frequency=15, max-frequency=25", tables, ROW)).containsExactly(2);
        assertThat(words("max-rank=2", tables, ROW)).containsExactly(1, 2, 7);
        assertThat(words("min-rank=3", tables, ROW)).containsExactly(4, 6, 8);
    }

    @Test
    void sidesOfAPair() {
        assertThat(words("side=first")).containsExactly(1, 2, 4);
        assertThat(words("side=second")).containsExactly(6, 7, 8);
        Sequence single = Notation.row("[CLS] ba [SEP]");
        assertThat(words("side=first", ToyCorpus.TABLES, single)).containsExactly(1);
        assertThat(words("side=second", ToyCorpus.TABLES, single)).isEmpty();
    }

    @Test
    void betweenMarkersAndToTheEndOfADocument() {
        Sequence row = Notation.row("[CLS] ba [BAD] be bi [/BAD] bo [/BAD] da [BAD] de [SEP] di [BAD] [BAD] do [SEP]");
        assertThat(words("between=[BAD]|[/BAD]", ToyCorpus.TABLES, row)).containsExactly(3, 4, 10, 15);
    }

    @Test
    void marksAreWordsWithoutLetters() {
        assertThat(words("punctuation=no")).containsExactly(1, 2, 4, 6, 7, 8);
        assertThat(words("punctuation=only")).isEmpty();
    }

    /**
     * int(11·0.5·u) of 11 positions are the prefix: 0 to 4 with chance 1/5.5 each and 5 with half of it; 0 and 1 leave
     * the same, and 5 the same as 6 would. False alarm 1e-4.
     */
    @Test
    void thePrefixIsUniform() {
        Gate gate = gate("prefix=0.5", ToyCorpus.TABLES);
        KeyedRandom random = ToyCorpus.random("prefix", 0);
        long[] firstAt = new long[ROW.size()];
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            firstAt[passing(gate, "subword", ToyRows.of(ROW, random)).get(0)]++;
        }
        double[] shares = {0, 4 / 11.0, 2 / 11.0, 2 / 11.0, 2 / 11.0, 0, 1 / 11.0, 0, 0, 0, 0};
        for (int p = 0; p < ROW.size(); p++) {
            assertThat((double) firstAt[p]).isCloseTo(draws * shares[p], within(Chance.deviation(draws, shares[p], 5)));
        }
    }

    @Test
    void allConditionsMustHoldAndAreInTheIdentity() {
        assertThat(words("side=second, tags=NOUN")).containsExactly(8);
        assertThat(gate("side=second, tags=PROPN|NOUN, max-rank=9", ToyCorpus.TABLES))
                .hasToString("gate(tags=NOUN|PROPN, min-rank=0.0, max-rank=9.0, side=second, of=all)");
    }

    @Test
    void wrongGatesAreRefused() {
        assertThatThrownBy(() -> gate("", ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs a condition");
        assertThatThrownBy(() -> gate("between=[BAD]", ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("two tokens");
    }
}
