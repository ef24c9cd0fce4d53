package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selects units of weight above 0, the pivots, and fills up from the rest (LMLM, Su et al. 2022). With n the whole part of the
 * budget, k the subwords of pivots and L those of all units: if k ≤ n, every pivot, and each other unit with probability
 * (n − k) / (L − k); if not, each pivot with probability n / k, so that n subwords are expected in either case.
 *
 * <p>{@code thinning=as-released} keeps pivots with the probability (k − n) / k of the authors' code, which expects k − n.
 */
public final class PivotsSampler implements Sampler {
    private final boolean asReleased;

    /** {@code pivots(thinning=intended)}. */
    public PivotsSampler(PieceSpec spec) {
        spec.allow(0, "thinning");
        asReleased = spec.choice("thinning", "intended", "as-released").equals("as-released");
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        double wanted = Math.floor(budget);
        int pivots = 0;
        for (int u = 0; u < units.size(); u++) {
            pivots += weights[u] > 0 ? units.length(u) : 0;
        }
        boolean thin = pivots > wanted;
        double pivotRate = thin ? (asReleased ? pivots - wanted : wanted) / pivots : 1;
        double otherRate = thin ? 0 : (wanted - pivots) / (units.positions() - pivots);
        KeyedRandom random = row.random();
        for (int u = 0; u < units.size(); u++) {
            if (random.nextDouble() < (weights[u] > 0 ? pivotRate : otherRate)) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "pivots(thinning=" + (asReleased ? "as-released" : "intended") + ")";
    }
}
