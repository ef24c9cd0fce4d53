package dev.lacuna.masking.weights;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;

/** How attractive each unit is. */
public interface Weights {
    /** Sets {@code weights[u]} for every unit u of {@code row.sequence()}: 0 or more, finite. */
    void weigh(Row row, UnitList units, double[] weights);
}
