package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * BERT's walk with n-grams of units (Lan et al., ALBERT, ICLR 2020, arXiv 1909.11942; NVIDIA/Megatron-LM): at each
 * unit, in random order, an n-gram that begins there, n from a law; n shrinks while the n-gram exceeds what is left of
 * the budget, and the unit is passed over where nothing fits or a part is selected already. N-grams never overlap, but
 * may touch; each is a span.
 *
 * <p>An n-gram ends where units do not touch, so at every special token, and at a unit of weight 0. Of other weights a
 * unit's chance to come next is in proportion to its own.
 */
public final class NgramWalk implements Sampler {
    private final SpanLengths lengths;
    private final Lottery lottery = new Lottery();

    /**
     * {@code ngram-walk(max=3, law=shorter)}, or with {@code p=0.2} of a geometric law, or with {@code
     * weights=0.4|0.3}.
     */
    public NgramWalk(PieceSpec spec) {
        spec.allow(0, "p", "max", "law", "weights");
        lengths = SpanLengths.of(spec, 3, "shorter", "longer", "truncated", "clipped");
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        KeyedRandom random = row.random();
        lottery.fill(weights, units.size());
        int left = Budget.whole(budget);
        while (left > 0 && !lottery.isEmpty()) {
            int from = lottery.draw(random);
            lottery.remove(from);
            int end = end(from, lengths.draw(random), left, units, weights);
            if (end > from && isFree(from, end, out)) {
                int span = out.openSpan();
                for (int u = from; u < end; u++) {
                    out.select(u, span);
                    left -= units.length(u);
                }
            }
        }
    }

    /** End of the longest n-gram of at most {@code length} units from {@code from} on that fits {@code left}. */
    private static int end(int from, int length, int left, UnitList units, double[] weights) {
        int end = from;
        int room = left;
        while (end < units.size() && end < from + length && weights[end] > 0) {
            room -= units.length(end);
            if (room < 0 || end > from && !units.touches(end - 1, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isFree(int from, int end, Selection out) {
        for (int u = from; u < end; u++) {
            if (out.isSelected(u)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double[] spanLaw() {
        return lengths.law();
    }

    @Override
    public String toString() {
        return "ngram-walk(" + lengths + ")";
    }
}
