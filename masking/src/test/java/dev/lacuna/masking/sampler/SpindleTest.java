package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpindleTest {
    private static Spindle sampler(String spec) {
        return new Spindle(PieceSpec.parse(spec));
    }

    /** At m = ½, where the spindle is widest: 1 − (½ + 0.3 · (v − ½)). */
    @Test
    void codeFormByHand() {
        assertThat(RatedSamplers.rates(sampler("spindle"), RatedSamplers.singles(3), new double[] {0.2, 0.4, 0.9}, 0.5))
                .containsExactly(new double[] {0.59, 0.53, 0.38}, within(1e-12));
    }

    /** H = 2, 4, 12 with mean 6: d = 2, ½, −½. At m = ¼, S = 0.3 √½: stays ¾ + S d, cut at 1. */
    @Test
    void paperFormByHand() {
        double s = 0.3 * Math.sqrt(0.5);
        assertThat(RatedSamplers.rates(
                        sampler("spindle(form=paper)"), RatedSamplers.singles(3), new double[] {2, 4, 12}, 0.25))
                .containsExactly(new double[] {0, 0.25 - s / 2, 0.25 + s / 2}, within(1e-12));
    }

    @Test
    void withoutLambdaAllAlike() {
        double[] rates = RatedSamplers.rates(
                sampler("spindle(lambda=0)"), RatedSamplers.singles(3), new double[] {0.1, 0.5, 0.9}, 0.3);
        assertThat(rates).containsExactly(new double[] {0.3, 0.3, 0.3}, within(1e-12));
    }

    /**
     * Nothing is cut where λ π |d| < 1 and m is not near 0, so with λ = 0.3 the mean is m whatever the frequencies are. With λ = 1
     * and one frequent subword among rare ones cuts bite.
     */
    @Test
    void meanStraysOnlyWhereItIsCut() {
        UnitList units = RatedSamplers.singles(10);
        double[] even = new double[10];
        Arrays.setAll(even, u -> (u + 1) / 10.0);
        double[] uneven = {1, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01};
        for (int step = 1; step < 50; step++) {
            double m = step / 50.0;
            assertThat(mean(sampler("spindle"), units, even, m)).isCloseTo(m, within(1e-12));
            assertThat(mean(sampler("spindle"), units, uneven, m)).isCloseTo(m, within(1e-12));
        }
        assertThat(mean(sampler("spindle(lambda=1)"), units, uneven, 0.1) - 0.1).isGreaterThan(0.01);
    }

    private static double mean(Spindle sampler, UnitList units, double[] weights, double m) {
        return Arrays.stream(RatedSamplers.rates(sampler, units, weights, m))
                .average()
                .orElseThrow();
    }

    /** Never surer of staying than 0.999. */
    @Test
    void staysAreCut() {
        assertThat(RatedSamplers.rates(sampler("spindle"), RatedSamplers.singles(2), new double[] {0.1, 1}, 0.0001)[1])
                .isCloseTo(0.001, within(1e-12));
    }

    @Test
    void drawsByItsRatesAndNeverWeightZero() {
        RatedSamplers.assertDrawsByItsRates(
                sampler("spindle"), RatedSamplers.singles(4), new double[] {0.9, 0, 0.5, 0.1}, 0.4);
    }
}
