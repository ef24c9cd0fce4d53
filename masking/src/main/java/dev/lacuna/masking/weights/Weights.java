package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;

/** Gives each unit a weight of 0 (never) or more; only ratios matter. */
public interface Weights {
    /** Writes the weight of unit u to {@code weights[u]}. */
    void weigh(Sequence sequence, UnitList units, double[] weights);
}
