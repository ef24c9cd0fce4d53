package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * What KBIR predicts of phrases from their boundaries (Kulkarni et al. 2022): the subwords and the length of those that
 * one mask stands for, and of all others whether they were replaced. Each selected unit is a phrase; in a chain this is
 * for the first step.
 *
 * <p>The columns have {@code infilled} places for phrases under a mask, then {@code others} places, in text order,
 * further phrases left out: the positions just before and behind a phrase in the input (1 and 0 for a place not used);
 * {@code length} of its subwords, −100 behind them; their number, at most {@code length} − 1; 1 if it was replaced, 0
 * if it stayed. What is not asked of a place is −100. A row without a phrase is skipped, as KBIR drops it.
 */
public final class BoundaryInfilling implements Targets {
    private final int infilled;
    private final int others;
    private final int length;
    private int[] places = new int[0];

    /** {@code boundary-infilling(infilled=10, others=20, length=10)}. */
    public BoundaryInfilling(PieceSpec spec) {
        spec.allow(0, "infilled", "others", "length");
        infilled = spec.whole(0, "infilled", 10, 1, 1000);
        others = spec.whole(0, "others", 20, 0, 1000);
        length = spec.whole(0, "length", 10, 2, 1000);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(
                Column.BOUNDARY_LEFT,
                Column.BOUNDARY_RIGHT,
                Column.BOUNDARY_LABELS,
                Column.BOUNDARY_LENGTHS,
                Column.BOUNDARY_REPLACED);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        if (row.sequence() != row.original()) {
            throw new IllegalStateException("boundary-infilling looks at the row's own phrases");
        }
        clear(out);
        place(out);
        int masks = 0;
        int rest = 0;
        for (int u = 0; u < units.size(); u++) {
            if (selection.isSelected(u) && isMasked(units, u, out)) {
                fillMasked(masks++, row, units, u, out);
            } else if (selection.isSelected(u)) {
                fillOther(rest++, units, u, out);
            }
        }
        if (masks + rest == 0) {
            out.skip("no phrase in it");
        }
    }

    private static boolean isMasked(UnitList units, int unit, MaskedExample out) {
        return out.fates()[units.position(units.start(unit))] == MaskedExample.INFILLED;
    }

    private void clear(MaskedExample out) {
        int all = infilled + others;
        out.ints(Column.BOUNDARY_LEFT).fill(all, 1);
        out.ints(Column.BOUNDARY_RIGHT).fill(all, 0);
        out.ints(Column.BOUNDARY_LABELS).fill(all * length, MaskedExample.IGNORED);
        out.ints(Column.BOUNDARY_LENGTHS).fill(all, MaskedExample.IGNORED);
        out.ints(Column.BOUNDARY_REPLACED).fill(all, MaskedExample.IGNORED);
    }

    /** Finds where the original's positions stand in the input. */
    private void place(MaskedExample out) {
        if (out.originalSize() > places.length) {
            places = new int[out.originalSize() * 2];
        }
        for (int q = 0; q < out.size(); q++) {
            if (out.sources()[q] >= 0) {
                places[out.sources()[q]] = q;
            }
        }
    }

    private void fillMasked(int at, Row row, UnitList units, int unit, MaskedExample out) {
        if (at >= infilled) {
            return;
        }
        fillBoundary(at, units, unit, out);
        Ints labels = out.ints(Column.BOUNDARY_LABELS);
        int subwords = units.length(unit);
        for (int i = 0; i < Math.min(length, subwords); i++) {
            labels.set(at * length + i, row.original().ids()[units.position(units.start(unit) + i)]);
        }
        out.ints(Column.BOUNDARY_LENGTHS).set(at, Math.min(subwords, length - 1));
    }

    private void fillOther(int number, UnitList units, int unit, MaskedExample out) {
        if (number >= others) {
            return;
        }
        int at = infilled + number;
        fillBoundary(at, units, unit, out);
        boolean stayed = out.fates()[units.position(units.start(unit))] == MaskedExample.KEPT;
        out.ints(Column.BOUNDARY_REPLACED).set(at, stayed ? 0 : 1);
    }

    /** A phrase that replaces another begins at the other's first subword; what it has more stands for nothing. */
    private void fillBoundary(int at, UnitList units, int unit, MaskedExample out) {
        int first = units.position(units.start(unit));
        int last = units.position(units.end(unit) - 1);
        int[] sources = out.sources();
        int end = places[first] + 1;
        while (end < out.size() && (sources[end] < 0 || sources[end] > first && sources[end] <= last)) {
            end++;
        }
        out.ints(Column.BOUNDARY_LEFT).set(at, places[first] - 1);
        out.ints(Column.BOUNDARY_RIGHT).set(at, Math.min(end, out.size() - 1));
    }

    @Override
    public String toString() {
        return "boundary-infilling(infilled=" + infilled + ", others=" + others + ", length=" + length + ")";
    }
}
