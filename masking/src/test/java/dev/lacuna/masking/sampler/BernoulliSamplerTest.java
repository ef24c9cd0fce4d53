package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import org.junit.jupiter.api.Test;

class BernoulliSamplerTest {
    private static final int DRAWS = 100_000;

    private static UnitList units(int... lengths) {
        UnitList units = new UnitList();
        int from = 0;
        for (int length : lengths) {
            units.addSpan(from, from + length, 1);
            from += length;
        }
        return units;
    }

    /** How often each of the 2^size sets was drawn. */
    private static long[] draw(UnitList units, double[] weights, int budget) {
        Sampler sampler = new BernoulliSampler(PieceSpec.parse("bernoulli"));
        KeyedRandom random = ToyCorpus.random("bernoulli", budget);
        Selection selection = new Selection();
        long[] sets = new long[1 << units.size()];
        for (int i = 0; i < DRAWS; i++) {
            selection.reset(units.size());
            sampler.draw(ToyRows.of(null, random), units, weights, budget, selection);
            int set = 0;
            for (int u = 0; u < units.size(); u++) {
                set |= selection.isSelected(u) ? 1 << u : 0;
            }
            sets[set]++;
        }
        return sets;
    }

    /** Chi-square over all sets, whose chances are products if the units are independent; false alarm 1e-4. */
    private static void assertIndependent(long[] sets, double... rates) {
        double[] expected = new double[sets.length];
        for (int set = 0; set < sets.length; set++) {
            expected[set] = DRAWS;
            for (int u = 0; u < rates.length; u++) {
                expected[set] *= (set >> u & 1) == 1 ? rates[u] : 1 - rates[u];
            }
        }
        assertThat(Chance.chiSquare(sets, expected)).isLessThan(Chance.chiSquareLimit(sets.length - 1));
    }

    /** 2 of 1 + 2 + 1 + 4 subwords: every unit at rate 1/4. */
    @Test
    void uniformWeightsGiveEveryUnitTheSameRate() {
        assertIndependent(draw(units(1, 2, 1, 4), new double[] {1, 1, 1, 1}, 2), 0.25, 0.25, 0.25, 0.25);
    }

    /** Scale 2 / (1·1 + 2·1 + 1·3 + 1·4) = 0.2. */
    @Test
    void ratesAreInProportionToWeightAndMeetTheBudgetOnAverage() {
        assertIndependent(draw(units(1, 2, 1, 1), new double[] {1, 1, 3, 4}, 2), 0.2, 0.2, 0.6, 0.8);
    }

    /** Scale 2 / 4: rates 1/2, 3/2 cut to 1, and 0. Bernstein's bound on the first, false alarm 1e-4. */
    @Test
    void ratesStopAtOneAndWeightZeroIsNeverDrawn() {
        long[] sets = draw(units(1, 1, 1), new double[] {1, 3, 0}, 2);
        assertThat(sets[0b010] + sets[0b011]).isEqualTo(DRAWS);
        assertThat((double) sets[0b011]).isCloseTo(DRAWS * 0.5, within(Chance.deviation(DRAWS, 0.5, 1)));
    }

    /**
     * By hand: weights 1, 3, 9 for 2.5 subwords: 9 is certain at scale 2.5 / 13, then 3 at 1.5 / 4, and 1 gets the half left.
     * Weights 1, 2, 6 for 2.2: 6 is certain, the others at 1.2 / 3. More than there is: all that can be.
     */
    @Test
    void excessIsSpreadUntilTheBudgetIsMetOnAverage() {
        String spread = "bernoulli(excess=spread)";
        int[] singles = {1, 1, 1};
        Draws.assertFollows(Draws.independent(0.5, 1, 1), Draws.sets(spread, singles, new double[] {1, 3, 9}, 2.5));
        Draws.assertFollows(Draws.independent(0.4, 0.8, 1), Draws.sets(spread, singles, new double[] {1, 2, 6}, 2.2));
        Draws.assertFollows(Draws.independent(1, 1, 0), Draws.sets(spread, singles, new double[] {1, 2, 0}, 3));
        Draws.assertFollows(
                Draws.independent(0.25, 1, 0.25), Draws.sets(spread, new int[] {2, 1, 2}, new double[] {1, 8, 1}, 2));
    }

    @Test
    void nothingWithoutBudgetOrWeight() {
        assertThat(draw(units(1, 1), new double[] {1, 1}, 0)[0]).isEqualTo(DRAWS);
        assertThat(draw(units(1, 1), new double[] {0, 0}, 1)[0]).isEqualTo(DRAWS);
    }
}
