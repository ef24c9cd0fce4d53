package dev.lacuna.masking.weights;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;

/** A {@link RowStep} that looks at the values alone, and so can be taken on a whole table as well. */
interface Step extends RowStep {
    /** Changes {@code values[0, count)}. */
    void apply(double[] values, int count);

    @Override
    default void apply(Row row, UnitList units, double[] values) {
        apply(values, units.size());
    }
}
