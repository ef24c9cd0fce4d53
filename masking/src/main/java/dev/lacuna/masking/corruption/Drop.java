package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.List;
import java.util.Map;

/**
 * Encoders that never see a mask: what would be masked is left out of the input, so the input is shorter than the row
 * (Meng et al., MAE-LM, 2023). The positions of what stays are {@link dev.lacuna.masking.targets.LateTokens}' business.
 *
 * <p>Without arguments all that is selected is left out. With arguments they are those of {@code bert}, and only what its
 * mix masks is left out: random and kept subwords stay in their place (Liao et al., 3ML, 2022).
 */
public final class Drop implements Corruption {
    private final Corruption mix;
    private final int mask;

    /** {@code drop} or {@code drop(mask=0.8, random=0.1, keep=0.1)}. */
    public Drop(PieceSpec spec, MaskingTables tables) {
        mask = tables.vocabulary().specialTokens().mask();
        mix = spec.values().isEmpty() && spec.named().isEmpty()
                ? Corruptions.of(new PieceSpec("mask", List.of(), Map.of()), tables)
                : Corruptions.of(new PieceSpec("bert", spec.values(), spec.named()), tables);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        mix.corrupt(row, units, selection, out);
        int size = out.size();
        int[] spanAt = selection.spanAt(units, size);
        out.beginRebuild();
        for (int p = 0; p < size; p++) {
            if (spanAt[p] >= 0 && out.inputIds()[p] == mask) {
                out.leaveOut(p, MaskedExample.DROPPED);
            } else {
                out.copy(p);
            }
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "drop(" + mix + ")";
    }
}
