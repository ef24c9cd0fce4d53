package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * A number of units, whatever their length and the budget: one after another without replacement, with probability in
 * proportion to weight. At least {@code leave} units of the row are left alone, so that there is something to predict
 * from.
 */
public final class UnitCount implements Sampler {
    private final int count;
    private final int leave;

    /** {@code count(units=1, leave=1)}. */
    public UnitCount(PieceSpec spec) {
        spec.allow(1, "units", "leave");
        count = spec.whole(0, "units", 1, 1, 1_000_000);
        leave = spec.whole(1, "leave", 1, 0, 1_000_000);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        for (int wanted = Math.min(count, units.size() - leave); wanted > 0; wanted--) {
            double total = 0;
            for (int u = 0; u < units.size(); u++) {
                total += out.isSelected(u) ? 0 : weights[u];
            }
            if (total > 0) {
                out.select(unitAt(row.random().nextDouble() * total, units, weights, out));
            }
        }
    }

    /** The unit at which the weights of those not yet selected, summed up, pass {@code place}. */
    private static int unitAt(double place, UnitList units, double[] weights, Selection selected) {
        int last = -1;
        double left = place;
        for (int u = 0; u < units.size() && (last < 0 || left >= 0); u++) {
            if (!selected.isSelected(u) && weights[u] > 0) {
                last = u;
                left -= weights[u];
            }
        }
        return last;
    }

    @Override
    public String toString() {
        return "count(units=" + count + ", leave=" + leave + ")";
    }
}
