package dev.lacuna.masking.sampler;

import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/** Selects whole units. */
public interface Sampler {
    /**
     * Sets {@code selected[u]} for every unit u.
     *
     * @param weights weight of each unit
     * @param budget subwords wanted, see {@link dev.lacuna.masking.budget.Budget#expected}
     */
    void draw(UnitList units, double[] weights, double budget, KeyedRandom random, boolean[] selected);
}
