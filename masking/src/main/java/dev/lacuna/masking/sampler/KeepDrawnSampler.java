package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Draws what stays: units in proportion to weight without replacement, until all but the budget is spent, are left visible,
 * and all others are selected. Where rates are high that is how adaptive maskers work (AdaMAE, Bandara et al. 2023).
 */
public final class KeepDrawnSampler implements Sampler {
    private final WithoutReplacement draw = new WithoutReplacement(PieceSpec.parse("without-replacement"));
    private final Selection kept = new Selection();

    public KeepDrawnSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int visible = units.positions() - Budget.whole(budget);
        kept.reset(units.size());
        draw.draw(row, units, weights, visible, kept);
        for (int u = 0; u < units.size(); u++) {
            if (!kept.isSelected(u)) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "keep-drawn";
    }
}
