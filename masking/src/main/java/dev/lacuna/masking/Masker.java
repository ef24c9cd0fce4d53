package dev.lacuna.masking;

import dev.lacuna.masking.sampler.Sampler;
import java.util.Set;

/** A bound {@link RecipeNode}: masks rows. Holds scratch: one instance serves one thread. */
interface Masker {
    /** Masks {@code row.sequence()}, which {@code out} holds as its input. */
    void mask(Row row, MaskedExample out);

    /** Adds the columns that this writes. */
    void addColumns(Set<Column> columns);

    /** Positions that the input of a row of {@code length} may have. */
    int inputLength(int length);

    /** Labels that a row of {@code length} may have. */
    int labelLength(int length);

    /** The composition that masked the last row; in a chain its last step. */
    ComposedMasker last();

    /** The law of span lengths of all rows, see {@link Sampler#spanLaw}; null where there is none, or not one for all. */
    default double[] spanLaw() {
        return null;
    }

    /** The composition with every piece's parameters. */
    @Override
    String toString();
}
