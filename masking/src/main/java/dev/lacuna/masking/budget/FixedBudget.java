package dev.lacuna.masking.budget;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * A fixed share of the row, {@code fixed(0.15)}: min(max, max(1, rint(rate · candidates))). Rounds half to even, as the
 * Python 3 of the reference implementations does: 30 · 0.15 gives 4.
 */
public final class FixedBudget implements Budget {
    private final double rate;
    private final int most;

    /** {@code fixed(rate, max=…)}; {@code max} is BERT's max_predictions_per_seq. */
    public FixedBudget(PieceSpec spec) {
        spec.allow(1, "rate", "max");
        rate = spec.number(0, "rate", 0.15, 0, 1);
        most = (int) spec.number(1, "max", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    }

    @Override
    public int subwords(int candidates, double progress, KeyedRandom random) {
        if (candidates == 0 || rate == 0) {
            return 0;
        }
        return Math.min(most, Math.max(1, (int) Math.rint(rate * candidates)));
    }

    @Override
    public String toString() {
        return most == Integer.MAX_VALUE ? "fixed(" + rate + ")" : "fixed(" + rate + ", max=" + most + ")";
    }
}
