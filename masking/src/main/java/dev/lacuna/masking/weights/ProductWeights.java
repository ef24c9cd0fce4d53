package dev.lacuna.masking.weights;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;
import java.util.List;
import java.util.stream.Collectors;

/** Several weights multiplied: a weight and the gates that units must pass. */
public final class ProductWeights implements Weights {
    private final List<Weights> factors;
    private double[] own = new double[64];

    public ProductWeights(List<Weights> factors) {
        this.factors = List.copyOf(factors);
    }

    @Override
    public void weigh(Row row, UnitList units, double[] weights) {
        factors.get(0).weigh(row, units, weights);
        if (units.size() > own.length) {
            own = new double[units.size() * 2];
        }
        for (int f = 1; f < factors.size(); f++) {
            factors.get(f).weigh(row, units, own);
            for (int u = 0; u < units.size(); u++) {
                weights[u] *= own[u];
            }
        }
    }

    @Override
    public String toString() {
        return factors.stream().map(Weights::toString).collect(Collectors.joining(" · "));
    }
}
