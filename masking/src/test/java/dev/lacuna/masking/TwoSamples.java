package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Whether two procedures follow one law, told from what comes out of them. */
final class TwoSamples {
    private static final int DRAWS = 20_000;
    /** Outcomes that both together have less often share a cell. */
    private static final int LEAST = 20;

    private TwoSamples() {}

    /**
     * Chi-square of homogeneity, Σ (a − b)² / (a + b) over outcomes that came a and b times in samples of equal size; false
     * alarm 1e-4 ({@link Chance}). There must be {@code cells} outcomes that are no longer rare, or the test would see little.
     */
    static void assertAlike(Supplier<String> one, Supplier<String> other, int cells) {
        SortedMap<String, long[]> times = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            times.computeIfAbsent(one.get(), outcome -> new long[2])[0]++;
            times.computeIfAbsent(other.get(), outcome -> new long[2])[1]++;
        }
        double sum = 0;
        int degrees = 0;
        long[] rare = new long[2];
        for (long[] counts : times.values()) {
            if (counts[0] + counts[1] < LEAST) {
                rare[0] += counts[0];
                rare[1] += counts[1];
            } else {
                sum += term(counts);
                degrees++;
            }
        }
        assertThat(degrees).isGreaterThanOrEqualTo(cells);
        assertThat(sum + term(rare)).as("χ² of %d outcomes", degrees).isLessThan(Chance.chiSquareLimit(degrees));
    }

    private static double term(long[] counts) {
        double off = counts[0] - counts[1];
        return off == 0 ? 0 : off * off / (counts[0] + counts[1]);
    }
}
