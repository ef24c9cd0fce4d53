package dev.lacuna.masking.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {
    /** Values of statistics.NormalDist().inv_cdf of Python 3. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.0",
        "0.1, -1.2815515655446008",
        "0.9, 1.2815515655446008",
        "0.3, -0.5244005127080407",
        "0.075, -1.4395314709384557",
        "0.925, 1.439531470938456",
        "0.01, -2.3263478740408408",
        "0.975, 1.9599639845400536",
        "0.0001, -3.71901648545568",
        "1e-09, -5.9978070150076865"
    })
    void quantiles(double p, double z) {
        assertThat(NormalQuantile.of(p)).isCloseTo(z, within(1e-13));
    }

    /** The integral of the density between two quantiles is the difference of their chances (Simpson's rule). */
    @Test
    void inverseOfTheIntegralOfTheDensity() {
        for (int i = 1; i < 40; i++) {
            double from = NormalQuantile.of(i / 41.0);
            double to = NormalQuantile.of((i + 1) / 41.0);
            double sum = NormalQuantile.density(from)
                    + 4 * NormalQuantile.density((from + to) / 2)
                    + NormalQuantile.density(to);
            assertThat(sum * (to - from) / 6).isCloseTo(1 / 41.0, within(1e-6));
        }
    }

    @Test
    void endsAreFinite() {
        assertThat(NormalQuantile.of(0)).isBetween(-6.7, -6.5);
        assertThat(NormalQuantile.of(1)).isBetween(6.5, 6.7);
    }
}
