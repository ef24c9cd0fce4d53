package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/** Masked language modelling: the original subword at every selected position, kept ones included. */
public final class MaskedTokens implements Targets {
    public MaskedTokens(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        for (int u = 0; u < units.size(); u++) {
            if (selection.isSelected(u)) {
                label(row, units, u, out);
            }
        }
    }

    /** Labels the positions of {@code unit} with their original subwords. */
    static void label(Row row, UnitList units, int unit, MaskedExample out) {
        int[] originals = row.original().ids();
        int[] sources = out.sources();
        for (int i = units.start(unit); i < units.end(unit); i++) {
            int position = units.position(i);
            out.label(position, originals[sources[position]]);
        }
    }

    @Override
    public String toString() {
        return "mlm";
    }
}
