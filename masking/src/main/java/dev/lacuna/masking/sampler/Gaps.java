package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * Selects no unit but places between them: as many empty spans as the budget has subwords, each in front of any unit or behind
 * the last, drawn uniformly and with replacement. Weights do not count.
 */
public final class Gaps implements Sampler {
    private int[] times = new int[64];

    public Gaps(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int size = units.size();
        if (size == 0) {
            return;
        }
        if (size + 1 > times.length) {
            times = new int[(size + 1) * 2];
        }
        Arrays.fill(times, 0, size + 1, 0);
        for (int left = Budget.whole(budget); left > 0; left--) {
            times[row.random().nextInt(size + 1)]++;
        }
        for (int gap = 0; gap <= size; gap++) {
            int position = gap < size ? units.position(units.start(gap)) : units.position(units.end(size - 1) - 1) + 1;
            for (int i = 0; i < times[gap]; i++) {
                out.addEmptySpan(position);
            }
        }
    }

    @Override
    public String toString() {
        return "gaps";
    }
}
