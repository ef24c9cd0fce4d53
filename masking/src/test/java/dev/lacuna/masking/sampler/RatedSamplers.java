package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/** What the tests of samplers with a rate for each unit share. */
final class RatedSamplers {
    private static final int DRAWS = 20_000;

    private RatedSamplers() {}

    /** Units of these lengths, side by side. */
    static UnitList units(int... lengths) {
        UnitList units = new UnitList();
        int from = 0;
        for (int length : lengths) {
            units.addSpan(from, from + length, 1);
            from += length;
        }
        return units;
    }

    /** {@code count} units of one subword. */
    static UnitList singles(int count) {
        int[] lengths = new int[count];
        Arrays.fill(lengths, 1);
        return units(lengths);
    }

    static Row row(String purpose) {
        return ToyRows.of(ToyCorpus.row("ba"), ToyCorpus.random(purpose, 0));
    }

    static double[] rates(RatedSampler sampler, UnitList units, double[] weights, double share) {
        double[] rates = new double[units.size()];
        sampler.rate(row("rates"), units, weights, share, rates);
        return rates;
    }

    /** How often each unit is drawn is its rate; Bernstein's bound, false alarm 1e-4 in all. */
    static void assertDrawsByItsRates(RatedSampler sampler, UnitList units, double[] weights, double share) {
        double[] rates = rates(sampler, units, weights, share);
        long[] times = new long[units.size()];
        Selection selection = new Selection();
        Row row = row("draws");
        for (int i = 0; i < DRAWS; i++) {
            selection.reset(units.size());
            sampler.draw(row, units, weights, share * units.positions(), selection);
            for (int u = 0; u < units.size(); u++) {
                times[u] += selection.isSelected(u) ? 1 : 0;
            }
        }
        for (int u = 0; u < units.size(); u++) {
            double rate = weights[u] > 0 ? rates[u] : 0;
            assertThat(Math.abs(times[u] - DRAWS * rate))
                    .as("unit %d", u)
                    .isLessThanOrEqualTo(rate == 0 ? 0 : Chance.deviation(DRAWS, rate, units.size()));
        }
    }
}
