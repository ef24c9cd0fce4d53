package dev.lacuna.masking.sampler;

import dev.lacuna.masking.FallingOrder;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Units of equal weight are a stratum, and the weight is its rate, whatever the budget: of its n subwords rint(min(1, weight)
 * · n), half to even, are drawn without replacement, less what no unit fits. With {@code count=units} it is so many of its
 * units, rounded half up, as MSLM (Abaho et al. 2024) means to count entities.
 */
public final class StratifiedSampler implements Sampler {
    private final boolean countUnits;
    private final FallingOrder order = new FallingOrder();
    private final Shuffle shuffle = new Shuffle();

    /** {@code stratified(count=subwords)}. */
    public StratifiedSampler(PieceSpec spec) {
        spec.allow(0, "count");
        countUnits = spec.choice("count", "subwords", "units").equals("units");
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int[] falling = order.of(weights, units.size());
        int next = 0;
        while (next < units.size() && weights[falling[next]] > 0) {
            double rate = weights[falling[next]];
            int size = 0;
            shuffle.clear();
            for (; next < units.size() && weights[falling[next]] == rate; next++) {
                shuffle.add(falling[next]);
                size += countUnits ? 1 : units.length(falling[next]);
            }
            double wanted = Math.min(1, rate) * size;
            draw(row.random(), units, (int) (countUnits ? Math.floor(wanted + 0.5) : Math.rint(wanted)), out);
        }
    }

    private void draw(KeyedRandom random, UnitList units, int wanted, Selection out) {
        int left = wanted;
        while (left > 0 && shuffle.hasNext()) {
            int unit = shuffle.next(random);
            int cost = countUnits ? 1 : units.length(unit);
            if (cost <= left) {
                out.select(unit);
                left -= cost;
            }
        }
    }

    @Override
    public String toString() {
        return "stratified(count=" + (countUnits ? "units" : "subwords") + ")";
    }
}
