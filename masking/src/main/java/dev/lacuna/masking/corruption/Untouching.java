package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/** {@code none}: selected units stay as they are; only labels and weights tell that they were selected. */
public final class Untouching implements Corruption {
    public Untouching(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.fate(units.position(i), MaskedExample.KEPT);
            }
        }
    }

    @Override
    public String toString() {
        return "none";
    }
}
