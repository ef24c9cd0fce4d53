package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundaryTokensTest {
    /** [CLS] ba ##be bi zz [SEP] da de di do [SEP] */
    private static final Sequence ROW = ToyCorpus.row("babe bi zz", "da de di do");

    private final MaskedExample out = new MaskedExample();

    /** Labels {@link #ROW} with these positions selected, each a span of its own. */
    private void label(String spec, int... positions) {
        UnitList units = new UnitList();
        Selection selection = new Selection();
        selection.reset(positions.length);
        for (int u = 0; u < positions.length; u++) {
            units.addSpan(positions[u], positions[u] + 1, 1);
            selection.select(u);
        }
        out.reset(ROW);
        new BoundaryTokens(PieceSpec.parse(spec), ToyCorpus.VOCABULARY)
                .label(ToyRows.of(ROW, ToyCorpus.random("boundary", 0)), units, selection, out);
    }

    private int[] column(Column column) {
        Ints ints = out.ints(column);
        return Arrays.copyOf(ints.array(), ints.size());
    }

    private static int id(String subword) {
        return ToyCorpus.VOCABULARY.id(subword);
    }

    /** Positions 2 and 3 touch, and so are one span between 1 and the unknown word at 4; 8 stands alone. */
    @Test
    void spansThatTouchShareTheirBoundaries() {
        label("boundary(max=3)", 2, 3, 8);
        assertThat(column(Column.BOUNDARY_LEFT)).containsExactly(1, 7);
        assertThat(column(Column.BOUNDARY_RIGHT)).containsExactly(4, 9);
        assertThat(column(Column.BOUNDARY_LABELS)).containsExactly(id("##be"), id("bi"), -100, id("di"), -100, -100);
    }

    @Test
    void longSpansAreCut() {
        label("boundary(max=1)", 7, 8);
        assertThat(column(Column.BOUNDARY_LEFT)).containsExactly(6);
        assertThat(column(Column.BOUNDARY_LABELS)).containsExactly(id("de"));
    }

    /** Position 1 follows [CLS], 6 follows [SEP], and 9 stands before one. */
    @Test
    void spansAtTheEdgesOfADocumentHaveNone() {
        label("boundary", 1, 2, 6, 9);
        assertThat(column(Column.BOUNDARY_LEFT)).isEmpty();
        assertThat(column(Column.BOUNDARY_RIGHT)).isEmpty();
        assertThat(column(Column.BOUNDARY_LABELS)).isEmpty();
    }
}
