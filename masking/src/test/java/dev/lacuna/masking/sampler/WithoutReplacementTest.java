package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class WithoutReplacementTest {
    private static final int DRAWS = 100_000;
    private static final int[] SINGLES = {1, 1, 1, 1};
    private static final double[] RISING = {1, 2, 3, 4};

    private final Selection selection = new Selection();
    private final Sampler sampler = new WithoutReplacement(PieceSpec.parse("without-replacement"));

    private int draw(UnitList units, double[] weights, int budget, KeyedRandom random) {
        return ToyUnits.draw(sampler, ToyRows.of(null, random), units, weights, budget, selection);
    }

    private void assertFollows(SortedMap<Integer, Double> law, int[] lengths, double[] weights, int budget) {
        Row row = ToyRows.of(null, ToyCorpus.random("walk", budget));
        ToyUnits.assertFollows(law, DRAWS, sampler, row, ToyUnits.of(lengths), weights, budget);
    }

    @Test
    void firstDrawIsInProportionToWeight() {
        SortedMap<Integer, Double> law = WalkLaw.of(SINGLES, RISING, 1);
        assertThat(law).containsOnlyKeys(0b0001, 0b0010, 0b0100, 0b1000);
        for (int u = 0; u < 4; u++) {
            assertThat(law.get(1 << u)).isCloseTo((u + 1) / 10.0, within(1e-12));
        }
        assertFollows(law, SINGLES, RISING, 1);
    }

    /** The set {i, j}: w_i/W · w_j/(W - w_i) + w_j/W · w_i/(W - w_j), by hand for {1, 2} of weights 1, 2, 3, 4. */
    @Test
    void twoOfFourFollowTheSequentialLaw() {
        SortedMap<Integer, Double> law = WalkLaw.of(SINGLES, RISING, 2);
        assertThat(law).hasSize(6);
        assertThat(law.get(0b0011)).isCloseTo(0.1 * 2 / 9 + 0.2 * 1 / 8, within(1e-12));
        assertFollows(law, SINGLES, RISING, 2);
    }

    /** Inclusion probabilities alone, each within Bernstein's bound, false alarm 1e-4 for the four together. */
    @Test
    void inclusionProbabilitiesOfTwoOfFour() {
        double[] inclusion = new double[4];
        WalkLaw.of(SINGLES, RISING, 2).forEach((set, probability) -> {
            for (int u = 0; u < 4; u++) {
                inclusion[u] += (set >> u & 1) * probability;
            }
        });
        long[] times = new long[4];
        KeyedRandom random = ToyCorpus.random("inclusion", 0);
        for (int i = 0; i < DRAWS; i++) {
            draw(ToyUnits.of(SINGLES), RISING, 2, random);
            for (int u = 0; u < 4; u++) {
                times[u] += selection.isSelected(u) ? 1 : 0;
            }
        }
        for (int u = 0; u < 4; u++) {
            assertThat((double) times[u])
                    .isCloseTo(DRAWS * inclusion[u], within(Chance.deviation(DRAWS, inclusion[u], 4)));
        }
    }

    /** A unit that does not fit is skipped and the walk goes on, as in BERT's whole word masking. */
    @Test
    void longUnitsAreSkippedNotTruncated() {
        int[] lengths = {1, 2, 3, 1, 4};
        double[] weights = {1, 1, 2, 0.5, 3};
        for (int budget = 1; budget <= 6; budget++) {
            assertFollows(WalkLaw.of(lengths, weights, budget), lengths, weights, budget);
        }
    }

    /** Equal weights are drawn by another algorithm. */
    @Test
    void longUnitsAreSkippedAmongEqualWeightsToo() {
        int[] lengths = {1, 2, 3, 1, 4};
        double[] weights = {0.5, 0.5, 0, 0.5, 0.5};
        for (int budget = 1; budget <= 8; budget++) {
            assertFollows(WalkLaw.of(lengths, weights, budget), lengths, weights, budget);
        }
    }

    /** Each draw takes most of the weight that is left, so that sums are made anew again and again. */
    @Test
    void weightsOfManyMagnitudesFollowTheSequentialLaw() {
        int[] lengths = {1, 1, 1, 1, 1, 1};
        double[] weights = {1e6, 1e-9, 3e-9, 1e3, 3e3, 1};
        for (int budget = 1; budget <= 5; budget++) {
            assertFollows(WalkLaw.of(lengths, weights, budget), lengths, weights, budget);
        }
    }

    @Test
    void weightZeroIsNeverDrawn() {
        double[] weights = {0, 1, 0, 1};
        for (int budget = 2; budget <= 4; budget++) {
            assertThat(draw(ToyUnits.of(SINGLES), weights, budget, ToyCorpus.random("zero", 0)))
                    .isEqualTo(0b1010);
        }
    }

    @Test
    void budgetZeroSelectsNothing() {
        assertThat(draw(ToyUnits.of(SINGLES), RISING, 0, ToyCorpus.random("zero", 0)))
                .isZero();
    }

    @Test
    void selectsManyUnitsExactly() {
        int size = 5000;
        int[] lengths = new int[size];
        double[] weights = new double[size];
        Arrays.fill(lengths, 1);
        Arrays.fill(weights, 1e-9);
        selection.reset(size);
        sampler.draw(ToyRows.of(null, ToyCorpus.random("many", 0)), ToyUnits.of(lengths), weights, 750, selection);
        int count = 0;
        for (int u = 0; u < size; u++) {
            count += selection.isSelected(u) ? 1 : 0;
        }
        assertThat(count).isEqualTo(750);
    }
}
