package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * Draws units one after another with probability in proportion to weight, without replacement, until the budget is spent; a
 * unit longer than what is left is skipped (the walk of google-research/bert, create_pretraining_data.py).
 *
 * <p>All draws at once: each unit gets an exponential waiting time of rate weight, and the earliest come first (Efraimidis
 * and Spirakis 2006; the same law as Gumbel top-k on log weights).
 */
public final class WithoutReplacement implements Sampler {
    /** Low bits of a sort key that hold the unit; the waiting time keeps 43 bits, far more than the draw can show. */
    private static final int INDEX_BITS = 20;

    private static final int MOST_UNITS = 1 << INDEX_BITS;

    private long[] keys = new long[64];

    public WithoutReplacement(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
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
                // StrictMath, because Math.log may differ in the last bit from one processor to another.
                double wait = -StrictMath.log(random.nextDouble()) / weights[u];
                keys[drawable++] = Double.doubleToRawLongBits(wait) >>> INDEX_BITS << INDEX_BITS | u;
            }
        }
        Arrays.sort(keys, 0, drawable);
        int left = Budget.whole(budget);
        for (int i = 0; i < drawable && left > 0; i++) {
            int unit = (int) keys[i] & MOST_UNITS - 1;
            if (units.length(unit) <= left) {
                out.select(unit);
                left -= units.length(unit);
            }
        }
    }

    @Override
    public String toString() {
        return "without-replacement";
    }
}
