package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * All units behind a prefix whose length is uniform between max(1, rint((1 − 2d) (n − 1))) and n − 1 of n units, d being the
 * budget's share of the row: the prefix language model of T5 (t5/data/preprocessors.py, random_prefix_noise_mask), which takes
 * the share d on average. One span, which goes on behind special tokens.
 */
public final class SuffixSpan implements Sampler {
    public SuffixSpan(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int size = units.size();
        if (size < 2 || budget <= 0) {
            return;
        }
        double share = budget / units.positions();
        int shortest = Math.max(1, (int) Math.rint((1 - 2 * share) * (size - 1)));
        int prefix = shortest + row.random().nextInt(size - shortest);
        int span = out.openSpan();
        for (int u = prefix; u < size; u++) {
            out.select(u, span);
        }
    }

    @Override
    public String toString() {
        return "suffix";
    }
}
