package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Set;

/**
 * A mask of its own for every selected subword, and for each a level of noise, 1 to {@code count}, all alike often, in {@link
 * Column#TOKEN_STATES}; 0 elsewhere. The model adds noise of that level to the mask's embedding (Qiu et al. 2025, N-JEPA,
 * arXiv 2507.15216).
 */
public final class NoiseLevels implements Corruption {
    private final int mask;
    private final int count;

    /** {@code noise-levels(count=4)}. */
    public NoiseLevels(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(1, "count");
        count = spec.whole(0, "count", 4, 1, 1 << 20);
        mask = vocabulary.specialTokens().mask();
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.TOKEN_STATES);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints levels = out.ints(Column.TOKEN_STATES);
        levels.fill(out.size(), 0);
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.corrupt(units.position(i), mask, MaskedExample.MASKED);
                levels.set(units.position(i), 1 + row.random().nextInt(count));
            }
        }
    }

    @Override
    public String toString() {
        return "noise-levels(count=" + count + ")";
    }
}
