package dev.lacuna.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarmupLinearDecayTest {
    @Test
    void risesToThePeakAndFallsToTheFloor() {
        WarmupLinearDecay rate = new WarmupLinearDecay(1.0, 0.1, 4, 10);
        double[] expected = {0.25, 0.5, 0.75, 1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.1, 0.1};
        for (int i = 0; i < expected.length; i++) {
            assertThat(rate.valueAt(i, 0)).as("iteration %d", i).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(rate.valueAt(Integer.MAX_VALUE, 0)).isEqualTo(0.1);
    }

    @Test
    void mayDoWithoutWarmup() {
        assertThat(new WarmupLinearDecay(1.0, 0, 0, 4).valueAt(0, 0)).isEqualTo(0.75);
    }

    @Test
    void epochsDoNotMatter() {
        WarmupLinearDecay rate = new WarmupLinearDecay(1.0, 0, 2, 4);
        assertThat(rate.valueAt(2, 9)).isEqualTo(rate.valueAt(2, 0));
    }

    @Test
    void refusesImpossibleSchedules() {
        assertThatThrownBy(() -> new WarmupLinearDecay(0, 0, 1, 2)).hasMessageContaining("peak must be positive (0.0)");
        assertThatThrownBy(() -> new WarmupLinearDecay(1, 2, 1, 2)).hasMessageContaining("floor must lie");
        assertThatThrownBy(() -> new WarmupLinearDecay(1, 0, 2, 2)).hasMessageContaining("must exceed");
        assertThatThrownBy(() -> new WarmupLinearDecay(1, 0, -1, 2)).hasMessageContaining("must not be negative (-1)");
    }
}
