package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/** One {@code [MASK]} for each run of a selected unit's neighbouring subwords, which hides how many they are. */
public final class Infill implements Corruption {
    private final int mask;
    private final UnitRuns runs = new UnitRuns();

    public Infill(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        mask = vocabulary.specialTokens().mask();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        runs.read(row.sequence(), units, selection, false);
        infill(runs, mask, row.sequence().size(), out);
    }

    /** Puts {@code token} in place of each of {@code runs}, in a row of {@code size}. */
    static void infill(UnitRuns runs, int token, int size, MaskedExample out) {
        out.beginRebuild();
        int p = 0;
        while (p < size) {
            if (runs.unitAt(p) < 0) {
                out.copy(p++);
                continue;
            }
            int end = runs.end(p);
            out.replace(p, token, MaskedExample.INFILLED);
            for (p++; p < end; p++) {
                out.leaveOut(p, MaskedExample.INFILLED);
            }
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "infill";
    }
}
