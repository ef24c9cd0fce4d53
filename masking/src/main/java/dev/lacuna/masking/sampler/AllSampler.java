package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Every unit of weight above 0, whatever the budget: what its gates let pass. With {@code share} below 1 each of them
 * independently with that chance.
 */
public final class AllSampler implements Sampler {
    private final double share;

    /** {@code all(share=1)}. */
    public AllSampler(PieceSpec spec) {
        spec.allow(1, "share");
        share = spec.number(0, "share", 1, 0, 1);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0 && (share == 1 || row.random().nextDouble() < share)) {
                out.select(u);
            }
        }
    }

    @Override
    public String toString() {
        return "all(share=" + share + ")";
    }
}
