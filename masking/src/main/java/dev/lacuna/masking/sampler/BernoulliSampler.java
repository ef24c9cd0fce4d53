package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selects each unit independently with probability min(1, c · weight), where c is such that the expected number of subwords
 * would be the budget if no probability were cut off at 1. With uniform weights every unit has the same rate, as in Hugging
 * Face's collator, and a row may end up with no target at all.
 */
public final class BernoulliSampler implements Sampler {
    public BernoulliSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
        double expected = 0;
        for (int u = 0; u < units.size(); u++) {
            expected += weights[u] * units.length(u);
        }
        double scale = expected > 0 ? budget / expected : 0;
        for (int u = 0; u < units.size(); u++) {
            if (random.nextDouble() < scale * weights[u]) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "bernoulli";
    }
}
