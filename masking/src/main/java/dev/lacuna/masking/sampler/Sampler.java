package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;

/** Selects whole units. */
public interface Sampler {
    /**
     * Selects units into {@code out}, which has been reset to their number.
     *
     * @param weights weight of each unit, 0 for one that must not be drawn
     * @param budget subwords wanted, see {@link dev.lacuna.masking.budget.Budget#expected}
     */
    void draw(Row row, UnitList units, double[] weights, double budget, Selection out);

    /**
     * The law of span lengths, for audits to show beside what came of it: at n the probability that a span is of n units
     * when it is drawn, before the budget or the end of a row cuts any short. Null where spans have no length of their own.
     */
    default double[] spanLaw() {
        return null;
    }
}
