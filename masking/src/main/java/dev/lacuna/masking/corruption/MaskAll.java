package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/** Every selected subword gives way to a mask of its own. */
public final class MaskAll implements Corruption {
    private final int mask;

    public MaskAll(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        mask = vocabulary.specialTokens().mask();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.corrupt(units.position(i), mask, MaskedExample.MASKED);
            }
        }
    }

    @Override
    public String toString() {
        return "mask";
    }
}
