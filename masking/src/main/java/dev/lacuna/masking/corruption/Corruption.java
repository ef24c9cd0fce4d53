package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/** Replaces the subwords of selected units. */
public interface Corruption {
    /** Corrupts the positions of every unit u with {@code selected[u]} in {@code out}. */
    void corrupt(Sequence sequence, UnitList units, boolean[] selected, KeyedRandom random, MaskedExample out);
}
