package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/** Replaces the subwords of selected units. */
public interface Corruption {
    /**
     * Corrupts in {@code out}, whose input is {@code row.sequence()}, the positions of every selected unit. Deselects units
     * that its own draws leave as they are.
     */
    void corrupt(Row row, UnitList units, Selection selection, MaskedExample out);

    /** The columns it writes beside the input. */
    default Set<Column> columns() {
        return Set.of();
    }

    /** How much longer than the row the input may become, as a factor; 1 for what never makes it longer. */
    default double stretch() {
        return 1;
    }

    /** Positions that the input made from a row of {@code length} may have. */
    default int inputLength(int length) {
        return (int) Math.ceil(length * stretch());
    }
}
