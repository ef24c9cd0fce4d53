package dev.lacuna.masking.weights;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/** All units alike. */
public final class UniformWeights implements Weights {
    public UniformWeights(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void weigh(Row row, UnitList units, double[] weights) {
        Arrays.fill(weights, 0, units.size(), 1);
    }

    @Override
    public String toString() {
        return "uniform";
    }
}
