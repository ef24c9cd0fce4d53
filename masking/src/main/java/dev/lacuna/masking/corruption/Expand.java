package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/**
 * {@code states} masks in place of every selected subword, so that a model can hold several readings of it at once (Zheng
 * et al., ExLM, 2025, arXiv 2501.13397). The input gets at most {@code stretch} times as long as the row; where no more
 * masks fit, a subword gets those that do, at least one, the first in the row first.
 */
public final class Expand implements Corruption {
    private final int mask;
    private final int states;
    private final double stretch;

    /** {@code expand(states=4, stretch=4)}; {@code stretch} is {@code states} unless it is given. */
    public Expand(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(1, "states", "stretch");
        states = spec.whole(0, "states", 4, 1, 1000);
        stretch = spec.number("stretch", states, 1, 1000);
        mask = vocabulary.specialTokens().mask();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int size = out.size();
        int[] spanAt = selection.spanAt(units, size);
        int room = inputLength(size) - size;
        out.beginRebuild();
        for (int p = 0; p < size; p++) {
            if (spanAt[p] < 0) {
                out.copy(p);
                continue;
            }
            int more = Math.min(room, states - 1);
            room -= more;
            for (int state = 0; state <= more; state++) {
                out.replace(p, mask, MaskedExample.MASKED);
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
        return "expand(states=" + states + ", stretch=" + stretch + ")";
    }
}
