package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class DigammaTest {
    private static final double EULER = 0.57721566490153286;

    @Test
    void hasTheKnownValues() {
        assertThat(Digamma.of(0.5)).isCloseTo(-EULER - 2 * Math.log(2), offset(1e-13));
        assertThat(Digamma.of(0.25)).isCloseTo(-EULER - Math.PI / 2 - 3 * Math.log(2), offset(1e-13));
        double harmonic = 0;
        for (int n = 1; n < 2000; n++) {
            assertThat(Digamma.of(n)).isCloseTo(harmonic - EULER, offset(1e-12));
            harmonic += 1.0 / n;
        }
    }

    @Test
    void isNearTheLogarithmFarOut() {
        assertThat(Digamma.of(1e12)).isCloseTo(Math.log(1e12) - 0.5e-12, offset(1e-13 * 28));
    }
}
