package dev.lacuna.masking.budget;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.Set;

/**
 * A share of the row that changes over training time (Yang et al. 2023, "Learning Better Masking"; Ankner et al. 2024, "Dynamic
 * Masking Rate Schedules"), so shards must be read in order.
 */
public final class ScheduledBudget implements Budget {
    private final Curve curve;

    /**
     * {@code linear(from=0.3, to=0.15)}; {@code cosine(from=, to=)}, slow at both ends; {@code step(from=, to=, at=0.5)};
     * {@code ramp(to=0.4, until=0.667)}, from 0; {@code curve(shape=square-above|square-below, from=, to=)}; {@code
     * curve(shape=triangle, from=0, peak=0.3, to=0, at=0.5)}. Shares are from 0 to 1.
     */
    public ScheduledBudget(PieceSpec spec) {
        curve = Curves.of(spec);
    }

    @Override
    public double expected(Row row, int candidates) {
        return curve.rate(row.progress()) * candidates;
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.PROGRESS, Column.MASK_RATE);
    }

    @Override
    public String toString() {
        return curve.toString();
    }
}
