package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * The budget's share of the units, rounded up, uniformly and without replacement, whatever their lengths: words are counted
 * and not subwords, as in fairseq's denoising_dataset.py. Weights only tell what may be drawn: what is above 0.
 */
public final class UnitShare implements Sampler {
    private static final double ROUNDING = 1e-9;

    private final RandomSubset subset = new RandomSubset();

    public UnitShare(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int drawable = drawable(units, weights);
        subset.draw(row.random(), drawable, wanted(units, drawable, budget));
        int number = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0 && subset.contains(number++)) {
                out.select(u);
            }
        }
    }

    /** Number of units of weight above 0. */
    static int drawable(UnitList units, double[] weights) {
        int drawable = 0;
        for (int u = 0; u < units.size(); u++) {
            drawable += weights[u] > 0 ? 1 : 0;
        }
        return drawable;
    }

    /** As large a share of all units as the budget is of the row, rounded up; at most those that may be drawn. */
    static int wanted(UnitList units, int drawable, double budget) {
        double share = units.positions() == 0 ? 0 : budget / units.positions();
        // Not 4 of 10 because 0.3 · 10 is a little more than 3 in floating point.
        return Math.min(drawable, (int) Math.ceil(share * units.size() - ROUNDING));
    }

    @Override
    public String toString() {
        return "unit-share";
    }
}
