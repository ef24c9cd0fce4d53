package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordUnitsTest {
    /** {@code [CLS] ba ##be [UNK] bi [SEP] bo ##da ##de [SEP]}, positions 0 to 9. */
    private static final Sequence ROW = ToyCorpus.row("babe zz bi", "bodade");

    /** Each unit as {@code words:[positions]}. */
    private static List<String> find(Units units) {
        return find(units, ROW);
    }

    private static List<String> find(Units units, Sequence row) {
        UnitList list = new UnitList();
        units.find(ToyRows.of(row, ToyCorpus.random("units", 0)), list);
        List<String> found = new ArrayList<>();
        for (int u = 0; u < list.size(); u++) {
            List<Integer> positions = new ArrayList<>();
            for (int i = list.start(u); i < list.end(u); i++) {
                positions.add(list.position(i));
            }
            assertThat(list.length(u)).isEqualTo(positions.size());
            found.add(list.words(u) + ":" + positions);
        }
        return found;
    }

    @Test
    void wordsAreAllTheirSubwords() {
        assertThat(find(new WordUnits(PieceSpec.parse("word"), ToyCorpus.TABLES)))
                .containsExactly("1:[1, 2]", "1:[4]", "1:[6, 7, 8]");
    }

    /** A Unigram tokenizer knows parts of a word and not others. */
    @Test
    void unknownPartsOfAWordAreLeftOut() {
        int[] starts = {0, 1, 5, 6, 9};
        Sequence row = new Sequence(ROW.ids(), starts, ROW.documents(), ROW.documentStarts(), ROW.origin());
        assertThat(find(new WordUnits(PieceSpec.parse("word"), ToyCorpus.TABLES), row))
                .containsExactly("1:[1, 2, 4]", "1:[6, 7, 8]");
    }

    @Test
    void subwordsStandAloneAndPartsOfWordsCountNoWord() {
        assertThat(find(new SubwordUnits(PieceSpec.parse("subword"), ToyCorpus.TABLES)))
                .containsExactly("0:[1]", "0:[2]", "1:[4]", "0:[6]", "0:[7]", "0:[8]");
    }

    @Test
    void listGrowsAndStartsAfresh() {
        UnitList list = new UnitList();
        for (int turn = 0; turn < 2; turn++) {
            list.clear();
            for (int u = 0; u < 1000; u++) {
                list.addSpan(3 * u, 3 * u + 2, u);
            }
            assertThat(list.size()).isEqualTo(1000);
            assertThat(list.positions()).isEqualTo(2000);
            for (int u = 0; u < 1000; u++) {
                assertThat(list.words(u)).isEqualTo(u);
                assertThat(list.position(list.start(u))).isEqualTo(3 * u);
                assertThat(list.position(list.end(u) - 1)).isEqualTo(3 * u + 1);
            }
        }
    }
}
