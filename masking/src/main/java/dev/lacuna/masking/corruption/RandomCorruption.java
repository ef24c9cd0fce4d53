package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/** A random subword in place of every selected one, each drawn by itself; it may be the original. */
public final class RandomCorruption implements Corruption {
    private final RandomSubwords subwords;

    /** {@code random(from=uniform)} or {@code random(from=unigram)}, as in {@link BertCorruption}. */
    public RandomCorruption(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "from");
        subwords = new RandomSubwords(spec.choice("from", "uniform", "unigram"), tables);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.corrupt(units.position(i), subwords.draw(row.random()), MaskedExample.RANDOM);
            }
        }
    }

    @Override
    public String toString() {
        return "random(from=" + subwords + ")";
    }
}
