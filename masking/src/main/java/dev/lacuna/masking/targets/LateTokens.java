package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.EnumSet;
import java.util.Set;

/**
 * For an input that lacks what is masked, and a decoder that gets masks afterwards (MAE-LM; 3ML): {@code position_ids}
 * tell where in the row each position of the input stood, {@code mask_positions} which positions are missing, and {@code
 * decoder_labels}, one for each position of the row, the originals of all that was selected, missing, random and kept.
 *
 * <p>The decoder's row: the encoder's vectors at {@code position_ids}, the vector of a mask at {@code mask_positions}.
 */
public final class LateTokens implements Targets {
    public LateTokens(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(Column.POSITION_IDS, Column.MASK_POSITIONS, Column.DECODER_LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Positions.write(out);
        Ints missing = out.ints(Column.MASK_POSITIONS);
        Ints labels = out.ints(Column.DECODER_LABELS);
        int[] originals = row.original().ids();
        missing.clear();
        labels.fill(out.originalSize(), MaskedExample.IGNORED);
        for (int p = 0; p < out.originalSize(); p++) {
            byte fate = out.fates()[p];
            if (fate == MaskedExample.DROPPED) {
                missing.add(p);
            }
            if (fate != MaskedExample.UNTOUCHED) {
                labels.set(p, originals[p]);
            }
        }
    }

    @Override
    public String toString() {
        return "late-mlm";
    }
}
