package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.units.UnitList;

/**
 * Replaces subwords by what a generator draws from the text before them (ELECTRA, Clark et al. 2020, arXiv 2003.10555). The
 * generator sees the row as it was before this step, so the draws hang on the row alone and not on one another; it may draw
 * the original. {@code rate}: the share of selected subwords that is replaced, the others are kept.
 */
public final class Generated implements Corruption {
    private final Generator generator;
    private final double rate;

    /** {@code generated(rate=1)}. */
    public Generated(PieceSpec spec, MaskingTables tables) {
        spec.allow(1, "rate");
        rate = spec.number(0, "rate", 1, 0, 1);
        generator = tables.generator();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] ids = row.sequence().ids();
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                int position = units.position(i);
                if (row.random().nextDouble() < rate) {
                    out.corrupt(position, generator.draw(ids, position, row.random()), MaskedExample.GENERATED);
                } else {
                    out.fate(position, MaskedExample.KEPT);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "generated(rate=" + rate + ", generator=" + generator.name() + ")";
    }
}
