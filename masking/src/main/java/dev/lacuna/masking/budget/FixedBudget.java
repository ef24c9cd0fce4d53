package dev.lacuna.masking.budget;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;

/**
 * A fixed share of the row, {@code fixed(0.15)}: min(max, rate · n), where n is the subwords that can be masked or,
 * with {@code of=row}, all positions, special tokens included, as in google-research/bert, fairseq and the collator of
 * PMI-Masking.
 *
 * <p>{@code round=nearest} leaves rounding to the sampler; {@code round=up} is the least whole number from there, as
 * SpanBERT has it; {@code round=random} is ⌊rate · n + U⌋, U uniform on (0, 1), as fairseq has it: the share holds on
 * average.
 *
 * <p>{@code keep=64} lets at least 64 of the n stay: {@code fixed(1, keep=64, of=row)} leaves 64 positions of a row, or all
 * of a shorter one.
 */
public final class FixedBudget implements Budget {
    private final double rate;
    private final int max;
    private final int keep;
    private final boolean ofRow;
    private final String round;

    /** {@code fixed(rate, max=…, keep=0, of=candidates, round=nearest)}; {@code max} is BERT's max_predictions_per_seq. */
    public FixedBudget(PieceSpec spec) {
        spec.allow(1, "rate", "max", "keep", "of", "round");
        rate = spec.number(0, "rate", 0.15, 0, 1);
        max = spec.whole(1, "max", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        keep = spec.whole("keep", 0, 0, Integer.MAX_VALUE);
        ofRow = spec.choice("of", "candidates", "row").equals("row");
        round = spec.choice("round", "nearest", "up", "random");
    }

    @Override
    public double expected(Row row, int candidates) {
        int count = ofRow ? row.sequence().size() : candidates;
        double share = rate * count;
        return Math.min(
                Math.min(max, Math.max(0, count - keep)),
                switch (round) {
                    case "up" -> Math.ceil(share);
                    case "random" -> Math.floor(share + row.random().nextDouble());
                    default -> share;
                });
    }

    @Override
    public String toString() {
        return "fixed(" + rate + (max == Integer.MAX_VALUE ? "" : ", max=" + max) + (keep == 0 ? "" : ", keep=" + keep)
                + (ofRow ? ", of=row" : "")
                + (round.equals("nearest") ? "" : ", round=" + round) + ")";
    }
}
