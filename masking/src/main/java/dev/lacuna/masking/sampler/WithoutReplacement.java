package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Draws units one after another with probability in proportion to weight, without replacement, until the budget is
 * spent; a unit longer than what is left is skipped (the walk of google-research/bert, create_pretraining_data.py). The
 * same law as taking units by exponential waiting times of rate weight (Efraimidis and Spirakis 2006), that is, Gumbel
 * top-k.
 */
public final class WithoutReplacement implements Sampler {
    private final Lottery lottery = new Lottery();

    public WithoutReplacement(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        walk(row.random(), units, weights, budget, out);
    }

    void walk(KeyedRandom random, UnitList units, double[] weights, double budget, Selection out) {
        lottery.fill(weights, units.size());
        int left = Budget.whole(budget);
        int shortest = shortest(units, weights);
        while (left >= shortest && !lottery.isEmpty()) {
            int unit = lottery.draw(random);
            lottery.remove(unit);
            int length = units.length(unit);
            if (length <= left) {
                out.select(unit);
                left -= length;
            }
        }
    }

    /** Length of the shortest unit that can be drawn: once less than this is left, no draw changes anything. */
    private static int shortest(UnitList units, double[] weights) {
        int shortest = Integer.MAX_VALUE;
        for (int u = 0; u < units.size() && shortest > 1; u++) {
            if (weights[u] > 0) {
                shortest = Math.min(shortest, units.length(u));
            }
        }
        return shortest;
    }

    @Override
    public String toString() {
        return "without-replacement";
    }
}
