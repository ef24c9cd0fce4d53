package dev.lacuna.masking.sampler;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * Noise of a colour along the row, below a threshold at which just the budget is masked (Hinojosa et al., ColorMAE,
 * ECCV 2024, arXiv 2407.13036, in one dimension): low frequencies mask in patches, high ones spread masks evenly. The
 * noise has a value for each unit of weight above 0 in the order of the list; a unit that exceeds what is left of the
 * budget is skipped.
 */
public final class ColourNoise implements Sampler {
    /** Low bits of a key that hold the unit; the noise keeps 44 bits. */
    private static final int INDEX_BITS = 20;

    private final Noise noise;
    private int[] candidates = new int[64];
    private double[] values = new double[64];
    private long[] keys = new long[64];

    /** {@code colour-noise(colour=low, sigma=1.5, wide=3)}, see {@link FilteredNoise} and {@link FittedNoise}. */
    public ColourNoise(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "colour", "sigma", "wide");
        String colour = spec.choice("colour", "low", "high", "band", "reject", "fitted");
        noise = colour.equals("fitted") ? new FittedNoise(spec, tables) : new FilteredNoise(spec, colour);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        ensureCapacity(units.size());
        int size = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                candidates[size++] = u;
            }
        }
        noise.fill(row, units, candidates, size, values);
        for (int i = 0; i < size; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            // Negative doubles fall as their bits rise; so turned, the order of the bits is that of the numbers.
            bits ^= bits >> 63 & Long.MAX_VALUE;
            keys[i] = bits >> INDEX_BITS << INDEX_BITS | candidates[i];
        }
        Arrays.sort(keys, 0, size);
        int left = Budget.whole(budget);
        for (int i = 0; i < size && left > 0; i++) {
            int unit = (int) keys[i] & (1 << INDEX_BITS) - 1;
            if (units.length(unit) <= left) {
                out.select(unit);
                left -= units.length(unit);
            }
        }
    }

    private void ensureCapacity(int size) {
        if (size > keys.length) {
            candidates = new int[size * 2];
            values = new double[size * 2];
            keys = new long[size * 2];
        }
    }

    @Override
    public String toString() {
        return "colour-noise(" + noise + ")";
    }
}
