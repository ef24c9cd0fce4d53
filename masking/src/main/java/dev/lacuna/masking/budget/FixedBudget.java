package dev.lacuna.masking.budget;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;

/** A fixed share of the row, {@code fixed(0.15)}: min(max, rate · candidates). */
public final class FixedBudget implements Budget {
    private final double rate;
    private final int max;

    /** {@code fixed(rate, max=…)}; {@code max} is BERT's max_predictions_per_seq. */
    public FixedBudget(PieceSpec spec) {
        spec.allow(1, "rate", "max");
        rate = spec.number(0, "rate", 0.15, 0, 1);
        max = spec.whole(1, "max", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    }

    @Override
    public double expected(Row row, int candidates) {
        return Math.min(max, rate * candidates);
    }

    @Override
    public String toString() {
        return max == Integer.MAX_VALUE ? "fixed(" + rate + ")" : "fixed(" + rate + ", max=" + max + ")";
    }
}
