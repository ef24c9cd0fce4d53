package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selects each unit independently with probability min(1, c · weight), where c is such that the expected number of subwords
 * would be the budget if no probability were cut off at 1. With uniform weights every unit has the same rate, as in Hugging
 * Face's collator, and a row may end up with no target at all.
 *
 * <p>{@code excess=spread} raises c until the expected number is the budget although probabilities are cut off, as far as
 * units of weight above 0 go: what some units have too much is poured over the others in proportion to their weights.
 */
public final class BernoulliSampler implements Sampler {
    private final boolean spread;

    /** {@code bernoulli(excess=cut)}. */
    public BernoulliSampler(PieceSpec spec) {
        spec.allow(0, "excess");
        spread = spec.choice("excess", "cut", "spread").equals("spread");
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
        double scale = scale(units, weights, budget, 0);
        if (spread) {
            // Stops where it would fall as well: by rounding it can, and then it would never stand still.
            for (double next = scale(units, weights, budget, scale); next > scale; ) {
                scale = next;
                next = scale(units, weights, budget, scale);
            }
        }
        for (int u = 0; u < units.size(); u++) {
            if (random.nextDouble() < scale * weights[u]) {
                out.select(u);
            }
        }
    }

    /** Budget over weight, both less units that have probability 1 or more at scale {@code certain}. */
    private static double scale(UnitList units, double[] weights, double budget, double certain) {
        double left = budget;
        double expected = 0;
        for (int u = 0; u < units.size(); u++) {
            if (certain * weights[u] >= 1) {
                left -= units.length(u);
            } else {
                expected += weights[u] * units.length(u);
            }
        }
        return expected > 0 ? left / expected : certain;
    }

    @Override
    public String toString() {
        return spread ? "bernoulli(excess=spread)" : "bernoulli";
    }
}
