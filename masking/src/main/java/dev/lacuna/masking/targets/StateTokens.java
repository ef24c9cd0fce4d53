package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.EnumSet;
import java.util.Set;

/**
 * For an input in which a subword has several states: {@code position_ids} are its position in the row, {@code state_ids}
 * the number of the state from 1, or 0 at what was not selected. The label of a subword is at its first state, so the
 * labels read in order are the targets of an alignment (Zheng et al., ExLM, 2025, arXiv 2501.13397).
 */
public final class StateTokens implements Targets {
    public StateTokens(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(Column.LABELS, Column.POSITION_IDS, Column.STATE_IDS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        Positions.write(out);
        Ints states = out.ints(Column.STATE_IDS);
        states.fill(out.size(), 0);
        int[] sources = out.sources();
        for (int q = 0; q < out.size(); q++) {
            int source = sources[q];
            if (source < 0 || out.fates()[source] == MaskedExample.UNTOUCHED) {
                continue;
            }
            boolean first = q == 0 || sources[q - 1] != source;
            states.set(q, first ? 1 : states.get(q - 1) + 1);
            if (first) {
                out.label(q, row.original().ids()[source]);
            }
        }
    }

    @Override
    public String toString() {
        return "state-mlm";
    }
}
