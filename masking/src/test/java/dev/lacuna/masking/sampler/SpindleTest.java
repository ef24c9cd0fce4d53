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
     * Where nothing is cut the mean is m exactly. With log frequencies evenly over [0, 1] and λ = 0.3 cuts begin at m below
     * 0.001 + 0.15 sin πm; the worst deviation of the mean over all m is below 0.03.
     */
    @Test
    void meanStraysOnlyWhereItIsCut() {
        UnitList units = RatedSamplers.singles(100);
        double[] weights = new double[100];
        Arrays.setAll(weights, u -> (u + 1) / 100.0);
        double worst = 0;
        for (int step = 1; step < 200; step++) {
            double m = step / 200.0;
            double[] rates = RatedSamplers.rates(sampler("spindle"), units, weights, m);
            double mean = Arrays.stream(rates).average().orElseThrow();
            double bulge = 0.15 * Math.sin(Math.PI * m);
            if (bulge < m - 0.001 && bulge < 1 - m) {
                assertThat(mean).isCloseTo(m, within(1e-12));
            }
            worst = Math.max(worst, Math.abs(mean - m));
        }
        assertThat(worst).isBetween(1e-4, 0.03);
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
