package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * Selects by importance, in steps: units sorted by weight, the heaviest first, make m buckets of equal size (the one of rank r
 * among n is in bucket ⌊r · m / n⌋), and those up to ⌊share · m⌋ are selected, where share is the budget's (Chen et al. 2023,
 * Masked-Diffuse LM, arXiv 2304.04746). Nothing is drawn. Equal weights go by place; units of weight 0 are never selected.
 */
public final class Buckets implements Sampler {
    private static final int MOST_UNITS = 1 << 20;

    private final int buckets;
    private long[] keys = new long[64];

    /** {@code buckets(m=4)}. */
    public Buckets(PieceSpec spec) {
        spec.allow(1, "m");
        buckets = spec.whole(0, "m", 4, 1, 1 << 10);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int drawable = sort(units, weights);
        // A share just below a multiple of 1 / m is one that was rounded on its way.
        int last = (int) Math.floor(units.share(budget) * buckets + 1e-9);
        for (int rank = 0; rank < drawable && (long) rank * buckets / drawable <= last; rank++) {
            out.select((int) keys[rank] & MOST_UNITS - 1);
        }
    }

    /** Puts the units that have weight into {@link #keys}, the heaviest first, and returns their number. */
    private int sort(UnitList units, double[] weights) {
        int size = units.size();
        if (size > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "Cannot draw: a row has more than " + MOST_UNITS + " units (" + size + ")");
        }
        if (size > keys.length) {
            keys = new long[size * 2];
        }
        int drawable = 0;
        for (int u = 0; u < size; u++) {
            if (weights[u] > 0) {
                // Bits of positive floats are in their order; what is carried with rows has float precision.
                long weight = Float.floatToRawIntBits((float) weights[u]);
                keys[drawable++] = Integer.MAX_VALUE - weight << 20 | u;
            }
        }
        Arrays.sort(keys, 0, drawable);
        return drawable;
    }

    @Override
    public String toString() {
        return "buckets(m=" + buckets + ")";
    }
}
