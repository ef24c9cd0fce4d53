package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/** Writes what the model is to predict. */
public interface Targets {
    /** The columns this writes. */
    Set<Column> columns();

    /**
     * Writes the columns of {@code out}, whose input is ready.
     *
     * @param units units of {@code row.sequence()}, in its positions; {@link MaskedExample#sources} leads from the input to
     *     positions of {@code row.original()}
     */
    void label(Row row, UnitList units, Selection selection, MaskedExample out);

    /**
     * Labels that an input of at most {@code inputLength} positions may get: one a position, unless they are a sequence of
     * their own.
     */
    default int labelLength(int inputLength) {
        return inputLength;
    }
}
