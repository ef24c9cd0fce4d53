package dev.lacuna.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.context.Ppmi;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void entropiesAreThoseOfClosedForms() {
        assertThat(JensenShannon.entropy(new double[] {1, 0})).isZero();
        assertThat(JensenShannon.entropy(new double[] {0.25, 0.25, 0.25, 0.25}))
                .isCloseTo(2 * Math.log(2), within(1e-15));
    }

    @Test
    void divergenceIsThatOfEntropiesAndStaysInItsRange() {
        double[] p = {0.1, 0.2, 0.7, 0};
        double[] q = {0, 0.5, 0.25, 0.25};
        double[] mean = {0.05, 0.35, 0.475, 0.125};
        double wanted = JensenShannon.entropy(mean) - (JensenShannon.entropy(p) + JensenShannon.entropy(q)) / 2;
        assertThat(JensenShannon.divergence(p, q)).isCloseTo(wanted, within(1e-15));
        assertThat(JensenShannon.divergence(q, p)).isCloseTo(wanted, within(1e-15));
        assertThat(JensenShannon.divergence(p, p)).isZero();
        assertThat(JensenShannon.divergence(new double[] {0.5, 0.5, 0, 0}, new double[] {0, 0, 0.1, 0.9}))
                .isCloseTo(Math.log(2), within(1e-15))
                .isLessThanOrEqualTo(JensenShannon.MOST);
        // H(3/4, 1/4) - (0 + ln 2) / 2, worked by hand.
        assertThat(JensenShannon.divergence(new double[] {1, 0}, new double[] {0.5, 0.5}))
                .isCloseTo(0.5623351446188083 - 0.34657359027997264, within(1e-15));
    }

    private static ContextCounts counts(int[] contexts, long... counts) {
        return new ContextCounts(contexts, counts);
    }

    @Test
    void contextsWeighTheirCountTimesTheirPpmi() {
        // Three contexts of the same frequency; number 3 stands near everything and so weighs nothing.
        Ppmi ppmi = Ppmi.of(new long[] {1, 1, 1, 13}, 1);
        ContextDistribution one = ContextDistribution.of(counts(new int[] {0, 1, 3}, 4, 2, 2), ppmi);
        ContextDistribution other = ContextDistribution.of(counts(new int[] {0, 1, 2}, 0, 3, 1), ppmi);
        double a = 4 * Math.log(0.5 * 16);
        double b = 2 * Math.log(0.25 * 16);
        double c = 3 * Math.log(0.75 * 16);
        double d = 1 * Math.log(0.25 * 16);
        double[] p = {a / (a + b), b / (a + b), 0};
        double[] q = {0, c / (c + d), d / (c + d)};
        assertThat(one.divergence(other)).isCloseTo(JensenShannon.divergence(p, q), within(1e-14));
        assertThat(other.divergence(one)).isCloseTo(JensenShannon.divergence(p, q), within(1e-14));
        assertThat(one.divergence(one)).isZero();
    }

    @Test
    void aWordWithoutContextsOfItsOwnHasNoDistribution() {
        Ppmi even = Ppmi.of(new long[] {1}, 1);
        assertThat(ContextDistribution.of(counts(new int[0]), even)).isNull();
        assertThat(ContextDistribution.of(counts(new int[] {0}, 7), even)).isNull();
    }

    private static double chance(ContextCounts from, ContextCounts to, Ppmi p, Ppmi q, int rounds) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "chance", "", 0, 0));
        return new ChanceDivergence(random).of(from, to, p, q, rounds);
    }

    @Test
    void contextsOfOneSliceAloneAreNoChangeOfTheWord() {
        Ppmi first = Ppmi.of(new long[] {1, 0, 9}, 1);
        Ppmi second = Ppmi.of(new long[] {0, 1, 9}, 1);
        ContextCounts from = counts(new int[] {0}, 500);
        ContextCounts to = counts(new int[] {1}, 40);
        assertThat(ContextDistribution.of(from, first).divergence(ContextDistribution.of(to, second)))
                .isEqualTo(JensenShannon.MOST);
        assertThat(chance(from, to, first, second, 2)).isEqualTo(JensenShannon.MOST);
    }

    /** Exact mean over both binomial counts, with the formula written out; n contexts each fall to a slice by a coin. */
    private static double exactChance(int n) {
        double mean = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                double[] p = shares(i, j);
                double[] q = shares(n - i, n - j);
                boolean empty = i + j == 0 || i + j == 2 * n;
                mean += binomial(n, i) * binomial(n, j) * (empty ? 0 : JensenShannon.divergence(p, q));
            }
        }
        return mean;
    }

    private static double[] shares(int i, int j) {
        double a = i == 0 ? 0 : i * Math.max(0, Math.log(10.0 * i / (i + j)));
        double b = j == 0 ? 0 : j * Math.max(0, Math.log(10.0 * j / (i + j)));
        return new double[] {a / (a + b), b / (a + b)};
    }

    private static double binomial(int n, int k) {
        double probability = Math.pow(0.5, n);
        for (int i = 0; i < k; i++) {
            probability *= (double) (n - i) / (i + 1);
        }
        return probability;
    }

    /** Values lie in [0, ln 2]; ten standard errors of 20,000 draws are at most 0.025, so a false alarm is out of question. */
    @Test
    void chanceIsTheMeanOverAllDeals() {
        Ppmi ppmi = Ppmi.of(new long[] {1, 1, 8}, 1);
        ContextCounts half = counts(new int[] {0, 1}, 3, 3);
        assertThat(chance(half, half, ppmi, ppmi, 20_000)).isCloseTo(exactChance(6), within(0.025));
        ContextCounts large = counts(new int[] {0, 1}, 50, 50);
        assertThat(chance(large, large, ppmi, ppmi, 20_000))
                .as("drawn by the normal approximation")
                .isCloseTo(exactChance(100), within(3e-4))
                .isPositive();
    }

    @Test
    void candidatesAreFrequentInBothSlices() {
        int[] all = {0, 1, 2, 3, 4, 5};
        long[] from = {9, 5, 7, 100, 3, 6};
        long[] to = {9, 50, 7, 4, 8, 5};
        assertThat(Candidates.mostFrequent(all, from, to, 5, 9)).containsExactly(0, 1, 2, 5);
        assertThat(Candidates.mostFrequent(all, from, to, 5, 3)).containsExactly(0, 1, 2);
        assertThat(Candidates.mostFrequent(new int[] {1, 2, 3, 4, 5}, from, to, 5, 3))
                .containsExactly(1, 2, 5);
        assertThat(Candidates.mostFrequent(all, from, to, 10, 3)).isEmpty();
        int[] more = IntStream.range(0, 100).toArray();
        long[] many = IntStream.of(more).asLongStream().toArray();
        assertThat(Candidates.mostFrequent(more, many, many, 1, 2)).containsExactly(98, 99);
    }

    @Test
    void rankedCandidatesAreFrequentInBothSlicesToo() {
        long[] from = {9, 5, 7, 100, 3, 6};
        long[] to = {9, 50, 7, 4, 8, 5};
        int[] ranked = {5, 3, 0, 2};
        assertThat(Candidates.first(ranked, from, to, 5, 9)).containsExactly(0, 2, 5);
        assertThat(Candidates.first(ranked, from, to, 5, 2)).containsExactly(0, 5);
        assertThat(Candidates.first(ranked, from, to, 10, 9)).isEmpty();
    }
}
