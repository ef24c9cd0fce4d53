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
 *
 * <p>{@code mode}: a token to put in front of the text, behind a leading [CLS], such as UL2's (Tay et al. 2023, arXiv
 * 2205.05131).
 */
public final class Sentinels implements Corruption {
    /** How sentinels are spelled in the vocabulary. */
    public static final String PATTERN = "<extra_id_%d>";

    /** Number of sentinels, as in T5's vocabulary. */
    public static final int COUNT = 100;

    private final int[] sentinels;
    private final String mode;
    private final int modeId;
    private final int start;

    /** {@code sentinel(mode=[NLU])}; without mode no token is put in front. */
    public Sentinels(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "mode");
        sentinels = tables.tokens(PATTERN, COUNT);
        mode = spec.text("mode", "");
        modeId = mode.isEmpty() ? -1 : tables.tokens(mode, 1)[0];
        start = tables.vocabulary().specialTokens().start();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] ids = row.sequence().ids();
        int size = ids.length;
        int modeAt = ids[0] == start ? 1 : 0;
        int[] spanAt = selection.spanAt(units, size);
        int runs = 0;
        out.beginRebuild();
        for (int p = 0; p < size; p++) {
            if (p == modeAt && !mode.isEmpty()) {
                out.insert(modeId);
            }
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
    public int inputLength(int length) {
        return mode.isEmpty() ? length : length + 1;
    }

    @Override
    public String toString() {
        return mode.isEmpty() ? "sentinel" : "sentinel(mode=" + mode + ")";
    }
}
