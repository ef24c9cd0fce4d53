package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Spans of whole words with lengths from a law, overlapping where they fall so (Joshi et al., SpanBERT, TACL 2020,
 * arXiv 1907.10529): draw a length and an anchor, uniform over subwords that are not masked yet, go back to the start
 * of the anchor's word, and mask that many words from there. Spans that touch are then one.
 *
 * <p>Over single subwords the budget is met exactly: the last word is cut. Longer units stay whole: one that exceeds
 * what is left ends its span. A span ends where units do not touch, so at every special token, and at a unit of weight
 * 0; of other weights an anchor's chance is in proportion to its unit's.
 */
public final class GeometricSpans implements Sampler {
    private final SpanLengths lengths;
    private final Lottery anchors = new Lottery();
    private double[] chances = new double[64];
    /** Word in which each unit begins. */
    private int[] words = new int[64];

    /** {@code geometric-spans(p=0.2, max=10, law=truncated)}. */
    public GeometricSpans(PieceSpec spec) {
        spec.allow(2, "p", "max", "law");
        lengths = SpanLengths.of(spec, 10, "truncated", "clipped");
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        prepare(row, units, weights);
        int left = Budget.whole(budget);
        while (left > 0 && !anchors.isEmpty()) {
            int length = lengths.draw(row.random());
            int from = startOfWord(anchors.draw(row.random()), units);
            left = cover(from, length, left, units, out);
        }
        out.mergeTouching(units);
    }

    private void prepare(Row row, UnitList units, double[] weights) {
        int size = units.size();
        if (size > words.length) {
            words = new int[size * 2];
            chances = new double[size * 2];
        }
        int word = 0;
        for (int u = 0; u < size; u++) {
            int position = units.position(units.start(u));
            while (row.sequence().wordEnd(word) <= position) {
                word++;
            }
            words[u] = word;
            chances[u] = weights[u] * units.length(u);
        }
        anchors.fill(chances, size);
    }

    private int startOfWord(int anchor, UnitList units) {
        int from = anchor;
        while (from > 0 && words[from - 1] == words[anchor] && continues(from, units)) {
            from--;
        }
        return from;
    }

    /** Whether a span goes on from the unit before {@code unit}. */
    private boolean continues(int unit, UnitList units) {
        return units.touches(unit - 1, unit) && chances[unit - 1] > 0;
    }

    /** Selects the units of {@code length} words from unit {@code from} on; returns what is left of the budget. */
    private int cover(int from, int length, int budget, UnitList units, Selection out) {
        int left = budget;
        for (int u = from; u < units.size() && words[u] < words[from] + length && chances[u] > 0; u++) {
            if (u > from && !units.touches(u - 1, u)) {
                break;
            }
            if (out.isSelected(u)) {
                continue;
            }
            if (units.length(u) > left) {
                anchors.remove(u);
                chances[u] = 0;
                break;
            }
            out.select(u);
            anchors.remove(u);
            left -= units.length(u);
        }
        return left;
    }

    @Override
    public String toString() {
        return "geometric-spans(" + lengths + ")";
    }
}
