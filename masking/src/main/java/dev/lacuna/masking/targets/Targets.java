package dev.lacuna.masking.targets;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;

/** Writes what the model is to predict. */
public interface Targets {
    void label(Sequence sequence, UnitList units, boolean[] selected, MaskedExample out);
}
