package dev.lacuna.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.Examples;
import dev.lacuna.training.encoder.MaskedLmEngine;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EnginePoolTest {
    private static final EncoderShape OTHER = new EncoderShape(5, 2, 1, 1, 3, 1);

    private final EnginePool pool = new EnginePool(2);

    @Test
    void lendsTheSameEngineAgain() {
        MaskedLmEngine first = pool.with(Examples.SHAPE, 1, Function.identity());
        assertThat(pool.with(Examples.SHAPE, 1, Function.identity())).isSameAs(first);
        assertThat(pool.with(Examples.SHAPE, 2, Function.identity())).isNotSameAs(first);
        assertThat(pool.with(OTHER, 1, Function.identity())).isNotSameAs(first);
    }

    @Test
    void neverLendsAnEngineTwiceAtATime() {
        MaskedLmEngine outer = pool.with(OTHER, 1, engine -> {
            assertThat(pool.with(OTHER, 1, Function.identity())).isNotSameAs(engine);
            return engine;
        });
        assertThat(outer.shape()).isEqualTo(OTHER);
        assertThat(pool.size()).isEqualTo(2);
    }

    @Test
    void keepsNoMoreThanItsCapacity() {
        for (int threads = 1; threads <= 4; threads++) {
            pool.with(OTHER, threads, Function.identity());
        }
        assertThat(pool.size()).isEqualTo(2);
    }

    @Test
    void dropsAnEngineThatFailed() {
        assertThatThrownBy(() -> pool.with(OTHER, 1, engine -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(pool.size()).isZero();
    }
}
