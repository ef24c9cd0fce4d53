package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/** Takes selected units out; nothing tells where they were (token deletion of BART, Lewis et al. 2020). */
public final class Delete implements Corruption {
    public Delete(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int size = row.sequence().size();
        int[] spanAt = selection.spanAt(units, size);
        out.beginRebuild();
        for (int p = 0; p < size; p++) {
            if (spanAt[p] < 0) {
                out.copy(p);
            } else {
                out.leaveOut(p, MaskedExample.DROPPED);
            }
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "delete";
    }
}
