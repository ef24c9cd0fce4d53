package dev.lacuna.masking.units;

import dev.lacuna.masking.Row;

/** Divides a row into units that are masked together. Units are disjoint and never hold a special token. */
public interface Units {
    /** Appends the units of {@code row.sequence()} to {@code out}. */
    void find(Row row, UnitList out);
}
