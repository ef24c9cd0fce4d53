package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Visits the units once in random order and accepts each with probability min(1, weight), until the budget is spent; a unit
 * longer than what is left is skipped. Low weights leave part of the budget unspent. After Yang, Zhang and Zhao 2023 (PTW).
 */
public final class OnePassSampler implements Sampler {
    private final Shuffle shuffle = new Shuffle();

    public OnePassSampler(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
        int left = Budget.whole(budget);
        shuffle.reset(units.size());
        while (left > 0 && shuffle.hasNext()) {
            int unit = shuffle.next(random);
            if (units.length(unit) <= left && random.nextDouble() < weights[unit]) {
                out.select(unit);
                left -= units.length(unit);
            }
        }
    }

    @Override
    public String toString() {
        return "one-pass";
    }
}
