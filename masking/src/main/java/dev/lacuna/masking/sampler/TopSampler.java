package dev.lacuna.masking.sampler;

import dev.lacuna.masking.FallingOrder;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Selects the units of the greatest weights, of equal ones the first in the row, until the budget is spent; a unit longer than
 * what is left is skipped. Nothing is drawn.
 */
public final class TopSampler implements Sampler {
    private final FallingOrder order = new FallingOrder();

    public TopSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int[] falling = order.of(weights, units.size());
        int left = Budget.whole(budget);
        for (int i = 0; i < units.size() && left > 0 && weights[falling[i]] > 0; i++) {
            int unit = falling[i];
            if (units.length(unit) <= left) {
                out.select(unit);
                left -= units.length(unit);
            }
        }
    }

    @Override
    public String toString() {
        return "top";
    }
}
