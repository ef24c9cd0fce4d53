package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Set;

/**
 * Positions that attention loses, each with chance {@code rate} (Wu et al., Token-Level Masking, 2023, arXiv 2310.18738):
 * with even chances a lost position sees only itself (1, its siblings are masked), or all but itself (2), other lost ones
 * too, as in the released code. A position that is not lost (0) sees all that are not. Special tokens are positions like
 * others; nothing is labelled here.
 */
public final class AttentionDrop implements Targets {
    private final double rate;

    /** {@code attention-drop(rate=0.05)}. */
    public AttentionDrop(PieceSpec spec) {
        spec.allow(1, "rate");
        rate = spec.number(0, "rate", 0.05, 0, 1);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.ATTENTION_DROP);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        KeyedRandom random = row.random();
        Ints lost = out.ints(Column.ATTENTION_DROP);
        lost.fill(out.size(), 0);
        for (int q = 0; q < out.size(); q++) {
            if (random.nextDouble() < rate) {
                lost.set(q, 1 + random.nextInt(2));
            }
        }
    }

    @Override
    public String toString() {
        return "attention-drop(rate=" + rate + ")";
    }
}
