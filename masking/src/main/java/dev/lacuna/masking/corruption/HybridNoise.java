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
 * Masks and uniform subwords mixed as the row's time has it (von Rütte et al. 2025, GIDD, arXiv 2503.04482). A subword is a mask
 * with chance t / C, uniform noise with chance c / C, and clean with α = (1 − t) / C, C = 1 + c; so α(t) tells C, and of what
 * is selected t · α / ((1 − t)(1 − α)) become masks. Which it was is in {@link Column#TOKEN_STATES}.
 */
public final class HybridNoise implements Corruption {
    private final int mask;
    private final OrdinarySubwords subwords;

    /** {@code hybrid-noise}; how much of either is the budget's {@code diffusion(schedule=hybrid, noise=…)}. */
    public HybridNoise(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        mask = vocabulary.specialTokens().mask();
        subwords = new OrdinarySubwords(vocabulary);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.TOKEN_STATES);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        double masks = row.t() * row.alpha() / ((1 - row.t()) * (1 - row.alpha()));
        Ints states = out.ints(Column.TOKEN_STATES);
        states.fill(out.size(), TokenState.CLEAN);
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                int position = units.position(i);
                if (row.random().nextDouble() < masks) {
                    out.corrupt(position, mask, MaskedExample.MASKED);
                    states.set(position, TokenState.MASK);
                } else {
                    out.corrupt(position, subwords.draw(row.random()), MaskedExample.RANDOM);
                    states.set(position, TokenState.UNIFORM);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "hybrid-noise";
    }
}
