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
 * the number of the state, from 0. The label of a subword is at its first state, so the labels read in order are the
 * targets of an alignment (Zheng et al., ExLM, 2025); its other states are those of the same position.
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
            if (q > 0 && sources[q] >= 0 && sources[q] == sources[q - 1]) {
                states.set(q, states.get(q - 1) + 1);
            } else if (sources[q] >= 0 && out.fates()[sources[q]] != MaskedExample.UNTOUCHED) {
                out.label(q, row.original().ids()[sources[q]]);
            }
        }
    }

    @Override
    public String toString() {
        return "state-mlm";
    }
}
