package dev.lacuna.masking.budget;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;

/**
 * A fixed share of the row, {@code fixed(0.15)}: min(max, rate · candidates). With {@code of=row} special tokens count as well,
 * though none is masked.
 */
public final class FixedBudget implements Budget {
    private final double rate;
    private final int max;
    private final boolean ofRow;

    /** {@code fixed(rate, max=…, of=candidates)}; {@code max} is BERT's max_predictions_per_seq. */
    public FixedBudget(PieceSpec spec) {
        spec.allow(1, "rate", "max", "of");
        rate = spec.number(0, "rate", 0.15, 0, 1);
        max = spec.whole(1, "max", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        ofRow = spec.choice("of", "candidates", "row").equals("row");
    }

    @Override
    public double expected(Row row, int candidates) {
        return Math.min(max, rate * (ofRow ? row.sequence().size() : candidates));
    }

    @Override
    public String toString() {
        return "fixed(" + rate + (max == Integer.MAX_VALUE ? "" : ", max=" + max) + (ofRow ? ", of=row" : "") + ")";
    }
}
