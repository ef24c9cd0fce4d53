package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * Draws as many units as the budget has subwords, with replacement and in proportion to weight, and selects those drawn at
 * least once: fewer than the budget, as in ELECTRA's released code (google-research/electra, pretrain_helpers.py).
 */
public final class WithReplacement implements Sampler {
    private double[] upTo = new double[64];

    public WithReplacement(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        if (units.size() > upTo.length) {
            upTo = new double[units.size() * 2];
        }
        double sum = 0;
        for (int u = 0; u < units.size(); u++) {
            sum += weights[u];
            upTo[u] = sum;
        }
        for (int left = sum > 0 ? Budget.whole(budget) : 0; left > 0; left--) {
            int unit = unitAt(row.random().nextDouble() * sum, units.size());
            if (weights[unit] > 0 && !out.isSelected(unit)) {
                out.select(unit);
            }
        }
    }

    /** The first unit up to which the weights sum to more than {@code value}. */
    private int unitAt(double value, int size) {
        int at = Arrays.binarySearch(upTo, 0, size, value);
        int unit = at >= 0 ? at + 1 : ~at;
        while (unit < size - 1 && upTo[unit] <= value) {
            unit++;
        }
        return Math.min(unit, size - 1);
    }

    @Override
    public String toString() {
        return "with-replacement";
    }
}
