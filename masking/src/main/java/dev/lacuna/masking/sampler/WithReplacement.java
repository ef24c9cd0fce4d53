package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Draws as many units as the budget has subwords, with replacement and in proportion to weight, and selects those drawn at
 * least once: fewer than the budget, as in ELECTRA's released code (google-research/electra, pretrain_helpers.py).
 */
public final class WithReplacement implements Sampler {
    private final Lottery lottery = new Lottery();

    public WithReplacement(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        lottery.fill(weights, units.size());
        for (int left = lottery.isEmpty() ? 0 : Budget.whole(budget); left > 0; left--) {
            int unit = lottery.draw(row.random());
            if (!out.isSelected(unit)) {
                out.select(unit);
            }
        }
    }

    @Override
    public String toString() {
        return "with-replacement";
    }
}
