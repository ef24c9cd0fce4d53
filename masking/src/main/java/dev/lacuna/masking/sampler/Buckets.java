package dev.lacuna.masking.sampler;

import dev.lacuna.masking.FallingOrder;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Selects by importance, in steps: units sorted by weight, the heaviest first, make m buckets of equal size (the one of rank r
 * among n is in bucket ⌊r · m / n⌋), and those up to ⌊share · m⌋ are selected, where share is the budget's (Chen et al. 2023,
 * Masked-Diffuse LM, arXiv 2304.04746). Nothing is drawn. Equal weights go by place; units of weight 0 are never selected.
 */
public final class Buckets implements Sampler {
    private final int buckets;
    private final FallingOrder order = new FallingOrder();

    /** {@code buckets(m=4)}. */
    public Buckets(PieceSpec spec) {
        spec.allow(1, "m");
        buckets = spec.whole(0, "m", 4, 1, 1 << 10);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int[] falling = order.of(weights, units.size());
        int drawable = UnitShare.drawable(units, weights);
        // A share just below a multiple of 1 / m is one that was rounded on its way.
        int last = (int) Math.floor(units.share(budget) * buckets + 1e-9);
        for (int rank = 0; rank < drawable && (long) rank * buckets / drawable <= last; rank++) {
            out.select(falling[rank]);
        }
    }

    @Override
    public String toString() {
        return "buckets(m=" + buckets + ")";
    }
}
