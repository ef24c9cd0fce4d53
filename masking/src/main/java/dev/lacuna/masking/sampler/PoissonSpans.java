package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Spans of a Poisson number of units, as BART fills them in (Lewis et al. 2020, arXiv 1910.13461; fairseq,
 * denoising_dataset.py). With M the budget's share of the units, rounded up: lengths are drawn until their sum reaches M, the
 * last is cut so that it is M; as many starts are drawn without replacement. Lengths of 0 are empty spans, at uniform places
 * of the row that the others leave.
 *
 * <p>A span ends early where the row does, in front of a special token and of a unit of weight 0, and a start inside another
 * span is swallowed by it. So what is selected is at most M units, and less by what overlaps: 30 % of a long row with λ = 3
 * comes to about 27 %. Empty spans are at most as many as the positions that the others save, so that a row never grows; this
 * bites in rows of a few words alone.
 */
public final class PoissonSpans implements Sampler {
    private final double lambda;
    private final PoissonLengths poisson;
    private final int start;
    private final RandomSubset subset = new RandomSubset();
    private int[] lengths = new int[64];
    private int spans;
    private int drawnEmpty;

    /** {@code poisson-spans(lambda=3)}. */
    public PoissonSpans(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(1, "lambda");
        lambda = spec.number(0, "lambda", 3, 0.1, 16);
        poisson = new PoissonLengths(lambda);
        start = vocabulary.specialTokens().start();
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int drawable = UnitShare.drawable(units, weights);
        drawLengths(row.random(), UnitShare.wanted(units, drawable, budget));
        subset.draw(row.random(), drawable, spans);
        int saved = select(units, weights, out);
        int[] ids = row.sequence().ids();
        insert(row.random(), ids.length, ids[0] == start ? 1 : 0, Math.min(drawnEmpty, saved), units, out);
    }

    /** Lengths above 0 whose sum is {@code wanted}, in random order: the one that was cut may be any. */
    private void drawLengths(KeyedRandom random, int wanted) {
        if (wanted > lengths.length) {
            lengths = new int[wanted * 2];
        }
        spans = 0;
        drawnEmpty = 0;
        for (int left = wanted; left > 0; ) {
            int length = Math.min(left, poisson.draw(random));
            if (length == 0) {
                drawnEmpty++;
            } else {
                int place = random.nextInt(spans + 1);
                lengths[spans++] = lengths[place];
                lengths[place] = length;
                left -= length;
            }
        }
    }

    /** Lays the spans from left to right; returns how many positions are saved by one mask for each. */
    private int select(UnitList units, double[] weights, Selection out) {
        int number = 0;
        int drawable = 0;
        int saved = 0;
        int span = -1;
        int end = 0;
        for (int u = 0; u < units.size(); u++) {
            boolean may = weights[u] > 0;
            if (u < end && !(may && units.touches(u - 1, u))) {
                end = u;
            }
            if (may && subset.contains(drawable++)) {
                span = u < end ? span : out.openSpan();
                saved -= u < end ? 0 : 1;
                end = Math.max(end, u + lengths[number++]);
            }
            if (u < end) {
                out.select(u, span);
                saved += units.length(u);
            }
        }
        return saved;
    }

    /** Of spans that are not empty. */
    @Override
    public double[] spanLaw() {
        double[] law = new double[poisson.size()];
        for (int length = 1; length < law.length; length++) {
            law[length] = poisson.probability(length) / (1 - poisson.probability(0));
        }
        return law;
    }

    /** Spreads empty spans over what the row will be, where every arrangement is alike likely. */
    private void insert(KeyedRandom random, int size, int lead, int count, UnitList units, Selection out) {
        if (count == 0) {
            return;
        }
        int[] spanAt = out.spanAt(units, size);
        int items = 0;
        for (int p = lead; p < size; p++) {
            items += continues(spanAt, p) ? 0 : 1;
        }
        subset.draw(random, items - 1 + count, count);
        int slot = 0;
        for (int p = lead; p < size; p++) {
            if (!continues(spanAt, p)) {
                while (slot < items - 1 + count && subset.contains(slot++)) {
                    out.addEmptySpan(p);
                }
            }
        }
    }

    private static boolean continues(int[] spanAt, int position) {
        return position > 0 && spanAt[position] >= 0 && spanAt[position] == spanAt[position - 1];
    }

    @Override
    public String toString() {
        return "poisson-spans(lambda=" + lambda + ")";
    }
}
