package dev.lacuna.masking.sampler;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selects each unit independently, with probability min(1, c · weight) where c makes the expected number of subwords the
 * budget (before the minimum bites). With uniform weights that is the collator of Hugging Face: every unit at the same rate.
 */
public final class BernoulliSampler implements Sampler {
    public BernoulliSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(UnitList units, double[] weights, int budget, KeyedRandom random, boolean[] selected) {
        double expected = 0;
        for (int u = 0; u < units.size(); u++) {
            expected += weights[u] * units.length(u);
        }
        double scale = expected > 0 ? budget / expected : 0;
        for (int u = 0; u < units.size(); u++) {
            selected[u] = random.nextDouble() < scale * weights[u];
        }
    }

    @Override
    public String toString() {
        return "bernoulli";
    }
}
