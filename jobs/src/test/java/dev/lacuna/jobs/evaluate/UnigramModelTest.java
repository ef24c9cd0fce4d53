package dev.lacuna.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnigramModelTest {
    @Test
    void lossIsTheNegativeLogarithmOfTheShare() {
        UnigramModel model = new UnigramModel(new long[] {1, 7, 0, 8});
        assertThat(model.loss(0)).isCloseTo(Math.log(16), within(1e-12));
        assertThat(model.loss(1)).isCloseTo(Math.log(16.0 / 7), within(1e-12));
        assertThat(model.loss(3)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(model.loss(2)).isInfinite();
    }

    @Test
    void itSaysTheMostFrequentSubwordAndTheFirstOfSeveral() {
        UnigramModel model = new UnigramModel(new long[] {1, 7, 0, 7});
        assertThat(model.isCorrect(1)).isTrue();
        assertThat(model.isCorrect(3)).isFalse();
        assertThat(model.isCorrect(0)).isFalse();
    }
}
