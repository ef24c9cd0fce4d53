package dev.lacuna.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.context.Ppmi;
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

    @Test
    void contextsWeighTheirCountTimesTheirPpmi() {
        // Four contexts of the same frequency; context 3 stands near everything and so weighs nothing.
        Ppmi ppmi = Ppmi.of(new long[] {1, 1, 1, 13}, 1);
        ContextDistribution one = ContextDistribution.of(new int[] {0, 1, 3}, new long[] {4, 2, 2}, 3, ppmi);
        ContextDistribution other = ContextDistribution.of(new int[] {1, 2, 9}, new long[] {3, 1, 0}, 2, ppmi);
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
        Ppmi ppmi = Ppmi.of(new long[] {1, 15}, 1);
        assertThat(ContextDistribution.of(new int[] {1}, new long[] {1}, 0, ppmi))
                .isNull();
        Ppmi even = Ppmi.of(new long[] {1}, 1);
        assertThat(ContextDistribution.of(new int[] {0}, new long[] {7}, 1, even))
                .isNull();
    }

    @Test
    void candidatesAreFrequentInBothSlices() {
        long[] from = {9, 5, 7, 100, 3, 6};
        long[] to = {9, 50, 7, 4, 8, 5};
        assertThat(Candidates.of(from, to, 5, 9, word -> true)).containsExactly(0, 1, 2, 5);
        assertThat(Candidates.of(from, to, 5, 3, word -> true)).containsExactly(0, 1, 2);
        assertThat(Candidates.of(from, to, 5, 3, word -> word != 0)).containsExactly(1, 2, 5);
        assertThat(Candidates.of(from, to, 10, 3, word -> true)).isEmpty();
        long[] many = IntStream.range(0, 100).asLongStream().toArray();
        assertThat(Candidates.of(many, many, 1, 2, word -> true)).containsExactly(98, 99);
    }
}
