package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's example of a piece. */
class EveryOtherWordTest {
    /** {@code [CLS] ba ##be bi [SEP] bo ##da ##de [SEP]}, positions 0 to 8. */
    private static final Sequence ROW = ToyCorpus.row("babe bi", "bodade");

    private static final MaskingTables TABLES = new LoadedTables.Builder(ToyCorpus.VOCABULARY).build();

    private static List<Integer> positions(String piece) {
        UnitList units = new UnitList();
        new EveryOtherWord(PieceSpec.parse(piece), TABLES).find(ToyRows.of(ROW, ToyCorpus.random("units", 0)), units);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < units.positions(); i++) {
            positions.add(units.position(i));
        }
        return positions;
    }

    @Test
    void wordsAreCountedWithoutSpecialTokens() {
        assertThat(positions("every-other-word")).containsExactly(1, 2, 5, 6, 7);
        assertThat(positions("every-other-word(1)")).containsExactly(3);
    }
}
