package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * The noise spans of T5 (Raffel et al. 2020, arXiv 1910.10683; t5/data/preprocessors.py, random_spans_noise_mask). Of n units
 * k = rint(budget) are noise, in s = rint(k / mean) spans, both at least 1. The n − k others fall into s parts and the noise
 * into s parts, each division into positive parts alike likely, and the parts alternate, beginning with one that is no noise:
 * the first unit is never noise and the last always is.
 *
 * <p>Counted are the units of the whole row: special tokens are none, and a span that reaches over one goes on behind it.
 * Weights do not count.
 */
public final class CompositionSpans implements Sampler {
    private final double mean;
    private final RandomSubset plainCuts = new RandomSubset();
    private final RandomSubset noiseCuts = new RandomSubset();

    /** {@code composition-spans(mean=3)}. */
    public CompositionSpans(PieceSpec spec) {
        spec.allow(1, "mean");
        mean = spec.number(0, "mean", 3, 1, 1000);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int size = units.size();
        if (size < 2 || budget <= 0) {
            return;
        }
        int wanted = (int) Math.rint(budget * ((double) size / units.positions()));
        int noise = Math.min(Math.max(wanted, 1), size - 1);
        int spans = Math.min(Math.max(1, (int) Math.rint(noise / mean)), size - noise);
        // A division of n items into s parts is a choice of s − 1 of the n − 1 places between them.
        plainCuts.draw(row.random(), size - noise - 1, spans - 1);
        noiseCuts.draw(row.random(), noise - 1, spans - 1);
        int plain = 0;
        int noisy = 0;
        int unit = 0;
        for (int s = 0; s < spans; s++) {
            do {
                unit++;
            } while (++plain < size - noise && !plainCuts.contains(plain - 1));
            int span = out.openSpan();
            do {
                out.select(unit++, span);
            } while (++noisy < noise && !noiseCuts.contains(noisy - 1));
        }
    }

    @Override
    public String toString() {
        return "composition-spans(mean=" + mean + ")";
    }
}
