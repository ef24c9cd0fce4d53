package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * One subword of each of K units, K the budget in whole subwords, or of all units of weight above 0 if they are fewer
 * (linguistic entity masking, arXiv 2501.05700). Units in random order, all alike; inside a unit each subword alike. A
 * unit that is drawn is then that subword alone, so that units still are what is masked together.
 */
public final class OnePerUnit implements Sampler {
    private int[] drawable = new int[64];

    public OnePerUnit(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        if (units.size() > drawable.length) {
            drawable = new int[units.size() * 2];
        }
        int left = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                drawable[left++] = u;
            }
        }
        KeyedRandom random = row.random();
        for (int wanted = Math.min(left, Budget.whole(budget)); wanted > 0; wanted--) {
            int drawn = random.nextInt(left);
            int unit = drawable[drawn];
            drawable[drawn] = drawable[--left];
            units.keepOne(unit, units.start(unit) + random.nextInt(units.length(unit)));
            out.select(unit);
        }
    }

    @Override
    public String toString() {
        return "one-per-unit";
    }
}
