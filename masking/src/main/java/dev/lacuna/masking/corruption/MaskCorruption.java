package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/** [MASK] in place of every selected subword. */
public final class MaskCorruption implements Corruption {
    private final int maskToken;

    public MaskCorruption(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        maskToken = vocabulary.specialTokens().mask();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.corrupt(units.position(i), maskToken, MaskedExample.MASKED);
            }
        }
    }

    @Override
    public String toString() {
        return "mask";
    }
}
