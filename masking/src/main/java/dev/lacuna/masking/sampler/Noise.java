package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;

/** Random numbers along a row that hang together. */
interface Noise {
    /** Sets {@code values[i]} for each {@code candidates[i]}, i below {@code size}: units in the order of the row. */
    void fill(Row row, UnitList units, int[] candidates, int size, double[] values);

    /** Its arguments, resolved. */
    @Override
    String toString();
}
