package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Many draws of one sampler from few units; sets of units are bits. */
final class Draws {
    static final int COUNT = 50_000;

    private Draws() {}

    static UnitList units(int... lengths) {
        UnitList units = new UnitList();
        int from = 0;
        for (int length : lengths) {
            units.addSpan(from, from + length, 1);
            from += length;
        }
        return units;
    }

    /** One draw. */
    static int set(Sampler sampler, int[] lengths, double[] weights, double budget, KeyedRandom random) {
        Selection selection = new Selection();
        selection.reset(lengths.length);
        sampler.draw(ToyRows.of(null, random), units(lengths), weights, budget, selection);
        int set = 0;
        for (int u = 0; u < lengths.length; u++) {
            set |= selection.isSelected(u) ? 1 << u : 0;
        }
        return set;
    }

    /** How often each set was drawn. */
    static long[] sets(String sampler, int[] lengths, double[] weights, double budget) {
        Sampler drawing = Samplers.of(PieceSpec.parse(sampler), ToyCorpus.TABLES);
        KeyedRandom random = ToyCorpus.random(sampler, (int) (budget * 10));
        long[] sets = new long[1 << lengths.length];
        for (int i = 0; i < COUNT; i++) {
            sets[set(drawing, lengths, weights, budget, random)]++;
        }
        return sets;
    }

    /** Chi-square over the sets that are possible, false alarm 1e-4; a set that is impossible fails at once. */
    static void assertFollows(SortedMap<Integer, Double> law, long[] sets) {
        for (int set = 0; set < sets.length; set++) {
            assertThat(law.containsKey(set) || sets[set] == 0)
                    .as("set %s is possible", Integer.toBinaryString(set))
                    .isTrue();
        }
        long[] observed = law.keySet().stream().mapToLong(set -> sets[set]).toArray();
        double[] expected =
                law.values().stream().mapToDouble(chance -> COUNT * chance).toArray();
        assertThat(Arrays.stream(expected).sum()).isCloseTo(COUNT, within(1e-6));
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(law.size() - 1));
    }

    /** The law of units that are selected independently, each at its rate. */
    static SortedMap<Integer, Double> independent(double... rates) {
        SortedMap<Integer, Double> law = new TreeMap<>();
        for (int set = 0; set < 1 << rates.length; set++) {
            double chance = 1;
            for (int u = 0; u < rates.length; u++) {
                chance *= (set >> u & 1) == 1 ? rates[u] : 1 - rates[u];
            }
            if (chance > 0) {
                law.put(set, chance);
            }
        }
        return law;
    }
}
