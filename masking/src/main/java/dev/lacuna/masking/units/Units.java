package dev.lacuna.masking.units;

import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.random.KeyedRandom;

/** Divides a sequence into units that are masked together. Units are disjoint and never hold a special token. */
public interface Units {
    /** Appends the units of {@code sequence} to {@code out}. */
    void find(Sequence sequence, KeyedRandom random, UnitList out);
}
