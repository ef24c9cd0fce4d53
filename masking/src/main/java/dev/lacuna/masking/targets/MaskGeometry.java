package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.EnumSet;
import java.util.Set;

/**
 * For each mask of the input how far the nearest position is that is none, and on which side it lies, for an embedding of
 * its own (Dong et al., ZITS, 2022, arXiv 2203.00867). Random and kept subwords are no masks, for a distance would tell
 * them apart. Distances above {@code most} are {@code most}.
 */
public final class MaskGeometry implements Targets {
    private final int most;
    private final int mask;

    /** {@code mask-geometry(most=128)}. */
    public MaskGeometry(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "most");
        most = spec.whole("most", 128, 1, 1 << 20);
        mask = vocabulary.specialTokens().mask();
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(Column.MASK_DISTANCES, Column.MASK_DIRECTIONS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints distances = out.ints(Column.MASK_DISTANCES);
        Ints directions = out.ints(Column.MASK_DIRECTIONS);
        distances.clear();
        directions.fill(out.size(), 0);
        int before = most;
        for (int q = 0; q < out.size(); q++) {
            before = out.inputIds()[q] == mask ? Math.min(before + 1, most) : 0;
            distances.add(before);
        }
        int behind = most;
        for (int q = out.size() - 1; q >= 0; q--) {
            behind = out.inputIds()[q] == mask ? Math.min(behind + 1, most) : 0;
            before = distances.get(q);
            if (behind > 0) {
                distances.set(q, Math.min(before, behind));
                directions.set(q, (before <= behind ? 1 : 0) + (behind <= before ? 2 : 0));
            }
        }
    }

    @Override
    public String toString() {
        return "mask-geometry(most=" + most + ")";
    }
}
