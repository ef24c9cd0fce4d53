package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selects each unit independently with probability min(1, weight): the weights are rates, and how much is masked follows from
 * them, whatever the budget. InforMask (Sadeq et al. 2022) masks so.
 */
public final class RatesSampler implements Sampler {
    public RatesSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
        for (int u = 0; u < units.size(); u++) {
            if (random.nextDouble() < weights[u]) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "rates";
    }
}
