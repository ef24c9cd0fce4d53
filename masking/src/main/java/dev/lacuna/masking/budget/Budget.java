package dev.lacuna.masking.budget;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Row;
import java.util.Set;

/** How many subwords of a row are to be selected. */
public interface Budget {
    /**
     * The wanted number of subwords, not rounded: a sampler with an exact budget rounds it with {@link #whole}, one with
     * independent trials takes it as an expectation. A diffusion also sets the row's time ({@link Row#diffuse}).
     *
     * @param candidates subwords of the row that can be masked
     */
    double expected(Row row, int candidates);

    /** What rows are to carry because this budget differs from row to row: {@link Column#MASK_RATE}, {@link Column#PROGRESS}. */
    default Set<Column> columns() {
        return Set.of();
    }

    /**
     * A budget in whole subwords: max(1, rint(expected)), or 0 if nothing is wanted. Rounds half to even, as the Python 3 of
     * the reference implementations does: 4.5 gives 4.
     */
    static int whole(double expected) {
        return expected <= 0 ? 0 : Math.max(1, (int) Math.rint(expected));
    }
}
