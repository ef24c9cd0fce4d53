package dev.lacuna.statistics.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand, and at the ends of what counts can be. */
class SubwordWeightTest {
    private static final double EXACT = 1e-12;
    private static final long MANY = 1L << 50;

    @Test
    void logFrequencyIsOneForTheMostFrequent() {
        assertThat(LogFrequency.of(7, 63)).isCloseTo(0.5, within(EXACT));
        assertThat(LogFrequency.of(63, 63)).isEqualTo(1);
        assertThat(LogFrequency.of(0, 63)).isZero();
        assertThat(LogFrequency.of(0, 0)).isZero();
    }

    @Test
    void rankFrequencyHasThreeForms() {
        assertThat(RankFrequency.RANK.of(3, 12, 0.04, 0)).isEqualTo(0.25);
        assertThat(RankFrequency.INVERSE.of(3, 12, 0.04, 0)).isCloseTo(25, within(1e-5));
        assertThat(RankFrequency.EXPONENTIAL.of(3, 12, 0.04, 0.5)).isCloseTo(5, within(1e-5));
        assertThat(RankFrequency.EXPONENTIAL.of(3, 12, 0.04, 0)).isEqualTo(1);
    }

    @Test
    void subwordsThatNeverOccurAreTheRarestAndFinite() {
        for (RankFrequency form : RankFrequency.values()) {
            assertThat(form.of(12, 12, 0, RankFrequency.MOST_SCALE))
                    .as(form.name())
                    .isGreaterThanOrEqualTo(form.of(11, 12, 1e-12, RankFrequency.MOST_SCALE))
                    .isLessThan(Float.MAX_VALUE);
        }
    }

    @Test
    void wsBertWeightsStopRisingAtTheFloor() {
        WsBertWeight weight = new WsBertWeight(0.5, 10);
        assertThat(weight.of(100)).isCloseTo(0.1, within(EXACT));
        assertThat(weight.of(10)).isCloseTo(Math.sqrt(0.1), within(EXACT)).isEqualTo(weight.of(0));
        assertThat(new WsBertWeight(0, 10).of(12345)).isEqualTo(1);
        assertThat(weight.of(MANY)).isPositive();
    }

    @Test
    void vistScoresAreNegativeForFrequentSubwords() {
        assertThat(VistScore.of(9, 1000)).isCloseTo(Math.log(100), within(EXACT));
        assertThat(VistScore.of(1999, 1000)).isCloseTo(-Math.log(2), within(EXACT));
        assertThat(VistScore.of(0, 1)).isZero();
    }

    @Test
    void subsamplingIsThatOfWord2vecsCode() {
        Subsampling subsampling = new Subsampling(1e-3);
        // (sqrt(cn / (sample * train_words)) + 1) * (sample * train_words) / cn
        for (long count : new long[] {50, 1000, 60_000}) {
            double product = 1e-3 * 1_000_000;
            double wanted = (Math.sqrt(count / product) + 1) * product / count;
            assertThat(subsampling.keepProbability(count, 1_000_000)).isCloseTo(Math.min(1, wanted), within(EXACT));
        }
        assertThat(subsampling.keepProbability(60_000, 1_000_000)).isLessThan(0.2);
        assertThat(subsampling.keepProbability(0, 1_000_000)).isEqualTo(1);
    }

    @Test
    void moreFrequentSubwordsWeighLess() {
        WsBertWeight wsBert = new WsBertWeight(0.5, 10);
        Subsampling subsampling = new Subsampling(1e-4);
        LongStream.iterate(1, n -> n < MANY, n -> n * 3).forEach(n -> {
            assertThat(wsBert.of(3 * n)).isLessThanOrEqualTo(wsBert.of(n));
            assertThat(VistScore.of(3 * n, 5)).isLessThan(VistScore.of(n, 5));
            assertThat(LogFrequency.of(n, 3 * n)).isLessThan(1);
            assertThat(subsampling.keepProbability(3 * n, 4 * MANY))
                    .isLessThanOrEqualTo(subsampling.keepProbability(n, 4 * MANY))
                    .isPositive();
        });
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new WsBertWeight(-1, 10)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new WsBertWeight(1, 0)).hasMessageContaining("theta");
        assertThatThrownBy(() -> new Subsampling(0)).hasMessageContaining("threshold");
    }
}
