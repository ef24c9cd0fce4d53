package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/**
 * T5's sentinels: the i-th run of selected subwords gives way to the token {@code <extra_id_i>}, counted from 0 (Raffel et al.
 * 2020, arXiv 1910.10683). Spans that touch are one run; a special token inside a span stays, and a new run begins behind it.
 * A row of more runs than there are sentinels is given up.
 */
public final class Sentinels implements Corruption {
    /** How sentinels are spelled in the vocabulary. */
    public static final String PATTERN = "<extra_id_%d>";

    /** Number of sentinels, as in T5's vocabulary. */
    public static final int COUNT = 100;

    private final int[] sentinels;

    public Sentinels(PieceSpec spec, MaskingTables tables) {
        spec.allow(0);
        sentinels = tables.tokens(PATTERN, COUNT);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int size = row.sequence().size();
        int[] spanAt = selection.spanAt(units, size);
        int runs = 0;
        out.beginRebuild();
        for (int p = 0; p < size; p++) {
            if (spanAt[p] < 0) {
                out.copy(p);
            } else if (p > 0 && spanAt[p - 1] >= 0) {
                out.leaveOut(p, MaskedExample.INFILLED);
            } else if (runs == COUNT) {
                out.skip("more spans than sentinels");
                return;
            } else {
                out.replace(p, sentinels[runs++], MaskedExample.INFILLED);
            }
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "sentinel";
    }
}
