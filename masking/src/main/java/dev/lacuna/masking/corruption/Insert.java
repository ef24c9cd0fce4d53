package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Puts what a generator draws from the text before it into every empty span; nothing is hidden. A drawn subword that equals
 * one of its neighbours is left out, for it could not be told from it. The row gets at most {@code stretch} times as long;
 * what does not fit is left out.
 */
public final class Insert implements Corruption {
    private final Generator generator;
    private final double stretch;

    /** {@code insert(stretch=1.15)}. */
    public Insert(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "stretch");
        stretch = spec.number(0, "stretch", 1.15, 1, 2);
        generator = tables.generator();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        KeyedRandom draws = row.random();
        int[] ids = row.sequence().ids();
        int left = inputLength(ids.length) - ids.length;
        int empty = 0;
        out.beginRebuild();
        for (int p = 0; p <= ids.length; p++) {
            int before = p == 0 ? -1 : ids[p - 1];
            for (; empty < selection.emptySpans() && selection.emptySpan(empty) == p; empty++) {
                int drawn = generator.draw(ids, p, draws);
                if (left > 0 && drawn != before && (p == ids.length || drawn != ids[p])) {
                    out.insert(drawn);
                    before = drawn;
                    left--;
                }
            }
            if (p < ids.length) {
                out.copy(p);
            }
        }
        out.endRebuild();
    }

    @Override
    public double stretch() {
        return stretch;
    }

    @Override
    public String toString() {
        return "insert(stretch=" + stretch + ", generator=" + generator.name() + ")";
    }
}
