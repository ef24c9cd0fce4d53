package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * Position ids: where what stands at an input position was in the row before masking; what was inserted has the position of
 * what stands before it. With {@code restart=second} those of the second text of a pair count from 0 again, as in XLM (Lample
 * and Conneau 2019).
 */
public final class Positions implements Targets {
    private final boolean restart;

    /** {@code positions(restart=none)}. */
    public Positions(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "restart");
        restart = spec.choice("restart", "none", "second").equals("second");
        if (restart) {
            tables.requirePairs();
        }
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.POSITION_IDS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints positions = out.ints(Column.POSITION_IDS);
        positions.clear();
        int second = row.original().notes().secondStart();
        int last = 0;
        for (int q = 0; q < out.size(); q++) {
            int source = out.sources()[q];
            if (source >= 0) {
                last = restart && second >= 0 && source >= second ? source - second : source;
            }
            positions.add(last);
        }
    }

    @Override
    public String toString() {
        return "positions(restart=" + (restart ? "second" : "none") + ")";
    }
}
