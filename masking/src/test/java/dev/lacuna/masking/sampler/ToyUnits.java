package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.units.UnitList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Units of given lengths, and the sets of them that samplers draw, as bits. */
final class ToyUnits {
    private ToyUnits() {}

    /** Units that follow one another from position 0. */
    static UnitList of(int... lengths) {
        UnitList units = new UnitList();
        int from = 0;
        for (int length : lengths) {
            units.addSpan(from, from + length, 1);
            from += length;
        }
        return units;
    }

    /** The set of units that {@code sampler} selects. */
    static int draw(Sampler sampler, Row row, UnitList units, double[] weights, double budget, Selection out) {
        out.reset(units.size());
        sampler.draw(row, units, weights, budget, out);
        int set = 0;
        for (int u = 0; u < units.size(); u++) {
            set |= out.isSelected(u) ? 1 << u : 0;
        }
        return set;
    }

    /**
     * Chi-square of {@code draws} sets against their chances, false alarm 1e-4 ({@link Chance}); an impossible set fails at
     * once. Sets that are expected fewer than five times share a cell with another.
     */
    static void assertFollows(
            SortedMap<Integer, Double> law,
            int draws,
            Sampler sampler,
            Row row,
            UnitList units,
            double[] weights,
            double budget) {
        List<Integer> often = new ArrayList<>(law.keySet());
        often.removeIf(set -> law.get(set) * draws < 5);
        double[] expected = new double[often.size()];
        for (int cell = 0; cell < expected.length; cell++) {
            expected[cell] = draws * law.get(often.get(cell));
        }
        // All others go to the first cell.
        expected[0] += draws - Arrays.stream(expected).sum();
        long[] observed = new long[often.size()];
        Selection out = new Selection();
        for (int i = 0; i < draws; i++) {
            int set = draw(sampler, row, units, weights, budget, out);
            assertThat(law).containsKey(set);
            observed[Math.max(0, often.indexOf(set))]++;
        }
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(often.size() - 1));
    }
}
