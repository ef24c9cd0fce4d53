package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samplers whose law hangs on the weights: each against its law by full enumeration. */
class WeightSamplersTest {
    private static int once(String sampler, int[] lengths, double[] weights, double budget) {
        KeyedRandom random = ToyCorpus.random("once", 0);
        return Draws.set(Samplers.of(PieceSpec.parse(sampler), ToyCorpus.TABLES), lengths, weights, budget, random);
    }

    @Test
    void ratesAreTheWeightsWhateverTheBudget() {
        int[] lengths = {1, 2, 1, 3, 1};
        double[] weights = {0.25, 0.5, 0, 1, 7};
        SortedMap<Integer, Double> law = Draws.independent(0.25, 0.5, 0, 1, 1);
        Draws.assertFollows(law, Draws.sets("rates", lengths, weights, 0));
        Draws.assertFollows(law, Draws.sets("rates", lengths, weights, 8));
    }

    @Test
    void topTakesTheGreatestOfEqualOnesTheFirst() {
        int[] singles = {1, 1, 1, 1, 1};
        assertThat(once("top", singles, new double[] {1, 3, 2, 3, 0}, 1)).isEqualTo(0b00010);
        assertThat(once("top", singles, new double[] {1, 3, 2, 3, 0}, 3)).isEqualTo(0b01110);
        assertThat(once("top", singles, new double[] {1, 3, 2, 3, 0}, 5)).isEqualTo(0b01111);
        assertThat(once("top", singles, new double[] {1, 1, 1, 1, 1}, 2.4)).isEqualTo(0b00011);
        assertThat(once("top", singles, new double[] {1, 1, 1, 1, 1}, 0)).isZero();
    }

    @Test
    void topSkipsWhatDoesNotFit() {
        assertThat(once("top", new int[] {1, 4, 2, 1}, new double[] {1, 9, 8, 7}, 3))
                .isEqualTo(0b1100);
    }

    /** All orders of the units, and in each all ways to accept. */
    private static void onePass(
            int[] lengths, double[] weights, int seen, int set, int left, double p, SortedMap<Integer, Double> law) {
        int unseen = lengths.length - Integer.bitCount(seen);
        if (unseen == 0 || left == 0) {
            law.merge(set, p, Double::sum);
            return;
        }
        for (int u = 0; u < lengths.length; u++) {
            if ((seen >> u & 1) == 1) {
                continue;
            }
            double accept = lengths[u] <= left ? Math.min(1, weights[u]) : 0;
            if (accept > 0) {
                onePass(lengths, weights, seen | 1 << u, set | 1 << u, left - lengths[u], p * accept / unseen, law);
            }
            if (accept < 1) {
                onePass(lengths, weights, seen | 1 << u, set, left, p * (1 - accept) / unseen, law);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "6"})
    void onePassVisitsEachUnitOnce(int budget) {
        int[] lengths = {1, 2, 1, 3};
        double[] weights = {0.5, 0.25, 1, 0.8};
        SortedMap<Integer, Double> law = new TreeMap<>();
        onePass(lengths, weights, 0, 0, budget, 1, law);
        Draws.assertFollows(law, Draws.sets("one-pass", lengths, weights, budget));
    }

    /** By hand: of two units at 1/2 and a budget of one, the first accepted wins; none with 1/4. */
    @Test
    void onePassCanLeaveTheBudgetUnspent() {
        SortedMap<Integer, Double> law = new TreeMap<>();
        onePass(new int[] {1, 1}, new double[] {0.5, 0.5}, 0, 0, 1, 1, law);
        assertThat(law.get(0)).isEqualTo(0.25);
        assertThat(law.get(1)).isEqualTo(0.375);
    }

    /** Strata of 4 at 1/2, of 3 at 1 and of 2 at 0: two of the four, alike often, all three, none. */
    @Test
    void strataAreMaskedExactly() {
        double[] weights = {0.5, 1, 0.5, 0, 0.5, 1, 0.5, 1, 0};
        SortedMap<Integer, Double> law = new TreeMap<>();
        int[] half = {0, 2, 4, 6};
        for (int a = 0; a < 4; a++) {
            for (int b = a + 1; b < 4; b++) {
                law.put(0b010100010 | 1 << half[a] | 1 << half[b], 1 / 6.0);
            }
        }
        Draws.assertFollows(law, Draws.sets("stratified", new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, weights, 0));
    }

    /** rint(0.5 · 5) = 2 subwords of lengths 3 and 2; floor(0.5 · 3 + 0.5) = 2 units of 3; rint(0.5 · 3) = 2. */
    @Test
    void strataCountSubwordsOrUnits() {
        double[] half = {0.5, 0.5};
        assertThat(once("stratified", new int[] {3, 2}, half, 0)).isEqualTo(0b10);
        int units = once("stratified(count=units)", new int[] {3, 2, 9}, new double[] {0.5, 0.5, 0.5}, 0);
        assertThat(Integer.bitCount(units)).isEqualTo(2);
        assertThat(once("stratified(count=units)", new int[] {3}, half, 0)).isOne();
        assertThat(once("stratified", new int[] {1}, half, 0)).isZero();
    }

    /** What stays is drawn without replacement from 1 + 2 + 1 + 1 subwords, of which 3 may stay. */
    @Test
    void keepDrawnMasksWhatWasNotDrawn() {
        int[] lengths = {1, 2, 1, 1};
        double[] weights = {1, 2, 3, 4};
        SortedMap<Integer, Double> law = new TreeMap<>();
        WalkLaw.of(lengths, weights, 3).forEach((set, chance) -> law.put(0b1111 & ~set, chance));
        Draws.assertFollows(law, Draws.sets("keep-drawn", lengths, weights, 2));
    }

    @Test
    void keepDrawnMasksAllOrNothingAtTheEnds() {
        assertThat(once("keep-drawn", new int[] {1, 2}, new double[] {1, 1}, 3)).isEqualTo(0b11);
        assertThat(once("keep-drawn", new int[] {1, 2}, new double[] {1, 1}, 0)).isZero();
        assertThat(once("keep-drawn", new int[] {1, 2}, new double[] {0, 0}, 1)).isEqualTo(0b11);
    }

    /** Of 8 subwords 5.9 are wanted, so 5; pivots have 3: the others fill up at (5 − 3) / (8 − 3). */
    @Test
    void pivotsAreAllMaskedAndFilledUp() {
        int[] lengths = {1, 2, 1, 2, 2};
        double[] weights = {0.1, 0, 0, 9, 0};
        Draws.assertFollows(Draws.independent(1, 0.4, 0.4, 1, 0.4), Draws.sets("pivots", lengths, weights, 5.9));
    }

    /** 5 subwords of pivots, 2 wanted: at 2/5 as intended, at 3/5 as released. */
    @Test
    void tooManyPivotsAreThinned() {
        int[] lengths = {1, 2, 1, 2};
        double[] weights = {1, 1, 0, 1};
        Draws.assertFollows(Draws.independent(0.4, 0.4, 0, 0.4), Draws.sets("pivots", lengths, weights, 2));
        Draws.assertFollows(
                Draws.independent(0.6, 0.6, 0, 0.6), Draws.sets("pivots(thinning=as-released)", lengths, weights, 2));
    }

    @Test
    void pivotsAloneOrNoneAtAll() {
        assertThat(once("pivots", new int[] {1, 1}, new double[] {1, 1}, 2)).isEqualTo(0b11);
        assertThat(once("pivots", new int[] {1, 1}, new double[] {1, 1}, 0.9)).isZero();
        assertThat(once("pivots", new int[] {}, new double[] {}, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"top(1)", "rates(x=1)", "one-pass(2)", "stratified(count=words)", "keep-drawn(1)", "pivots(thinning=no)"
    })
    void refusesOtherArguments(String sampler) {
        assertThatThrownBy(() -> Samplers.of(PieceSpec.parse(sampler), ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ");
    }
}
