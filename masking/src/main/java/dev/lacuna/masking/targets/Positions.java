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
 * {@code position_ids}: where in the row before masking each position of the input stood. With {@code dropout} above 0 a
 * position is not told, with that chance: −1, for which no position embedding is to be added (Kim et al., CFM-ViT, 2023,
 * arXiv 2309.00775); {@code per=row} tells all positions of a row or none, {@code per=position} draws for each.
 *
 * <p>With {@code restart=second} positions of the second text of a pair count from 0 again, as in XLM (Lample and Conneau
 * 2019).
 */
public final class Positions implements Targets {
    /** What stands where a position is not told. */
    static final int UNTOLD = -1;

    private final double dropout;
    private final boolean perRow;
    private final boolean restart;

    /** {@code positions(dropout=0, per=row, restart=none)}. */
    public Positions(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "dropout", "per", "restart");
        restart = spec.choice("restart", "none", "second").equals("second");
        if (restart) {
            tables.requirePairs();
        }
        dropout = spec.number("dropout", 0, 0, 1);
        perRow = spec.choice("per", "row", "position").equals("row");
    }

    /** Writes all positions of {@code out}'s input. */
    static void write(MaskedExample out) {
        Ints positions = out.ints(Column.POSITION_IDS);
        positions.clear();
        positions.addAll(out.sources(), 0, out.size());
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.POSITION_IDS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        write(out);
        if (restart) {
            restart(out.ints(Column.POSITION_IDS), row.original().notes().secondStart());
        }
        if (dropout == 0) {
            return;
        }
        boolean dropped = row.random().nextDouble() < dropout;
        for (int q = 0; q < out.size(); q++) {
            if (perRow ? dropped : row.random().nextDouble() < dropout) {
                out.ints(Column.POSITION_IDS).set(q, UNTOLD);
            }
        }
    }

    private static void restart(Ints positions, int second) {
        for (int q = 0; second >= 0 && q < positions.size(); q++) {
            if (positions.get(q) >= second) {
                positions.set(q, positions.get(q) - second);
            }
        }
    }

    @Override
    public String toString() {
        return "positions(dropout=" + dropout + ", per=" + (perRow ? "row" : "position")
                + (restart ? ", restart=second)" : ")");
    }
}
