package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/** For each position of the input the original position it is from, of a span the first; −1 for what was inserted. */
public final class SourcePositions implements Targets {
    public SourcePositions(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.SOURCE_POSITIONS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints positions = out.ints(Column.SOURCE_POSITIONS);
        positions.clear();
        positions.addAll(out.sources(), 0, out.size());
    }

    @Override
    public String toString() {
        return "source-positions";
    }
}
