package dev.lacuna.masking.budget;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.Set;

/**
 * Every number of subwords alike often: K uniform on 1 to min(max, max(1, rint(rate · candidates))), as in u-PMLM (Liao et al.
 * 2020, arXiv 2004.11579).
 */
public final class UniformRatio implements Budget {
    private final double rate;
    private final int max;

    /** {@code uniform-ratio(rate=1, max=…)}: the greatest share, and the greatest number. */
    public UniformRatio(PieceSpec spec) {
        spec.allow(1, "rate", "max");
        rate = spec.number(0, "rate", 1, 0, 1);
        max = spec.whole("max", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    }

    @Override
    public double expected(Row row, int candidates) {
        int most = Math.min(max, Budget.whole(rate * candidates));
        return most == 0 ? 0 : 1 + row.random().nextInt(most);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.MASK_RATE);
    }

    @Override
    public String toString() {
        return "uniform-ratio(" + rate + (max == Integer.MAX_VALUE ? ")" : ", max=" + max + ")");
    }
}
