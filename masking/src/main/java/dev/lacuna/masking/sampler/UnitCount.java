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
    private final Lottery lottery = new Lottery();

    /** {@code count(units=1, leave=1)}. */
    public UnitCount(PieceSpec spec) {
        spec.allow(1, "units", "leave");
        count = spec.whole(0, "units", 1, 1, 1_000_000);
        leave = spec.whole(1, "leave", 1, 0, 1_000_000);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        lottery.fill(weights, units.size());
        for (int wanted = Math.min(count, units.size() - leave); wanted > 0 && !lottery.isEmpty(); wanted--) {
            int unit = lottery.draw(row.random());
            lottery.remove(unit);
            out.select(unit);
        }
    }

    @Override
    public String toString() {
        return "count(units=" + count + ", leave=" + leave + ")";
    }
}
