package dev.lacuna.masking.targets;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/** Masked language modelling: the original subword at every selected position, kept ones included. */
public final class MaskedTokens implements Targets {
    public MaskedTokens(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void label(Sequence sequence, UnitList units, boolean[] selected, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selected[u] && i < units.end(u); i++) {
                int position = units.position(i);
                out.label(position, sequence.ids()[position]);
            }
        }
    }

    @Override
    public String toString() {
        return "mlm";
    }
}
