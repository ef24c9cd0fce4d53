package dev.lacuna.masking.weights;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;

/** One step from a statistic to a weight, over all units of a row. */
interface RowStep {
    /** Changes {@code values[u]} of every unit u. */
    void apply(Row row, UnitList units, double[] values);
}
