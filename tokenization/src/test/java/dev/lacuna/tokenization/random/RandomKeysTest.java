package dev.lacuna.tokenization.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomKeysTest {
    @Test
    void keysAreThoseOfRandomKey() {
        for (String purpose : List.of("", "a purpose", "größer")) {
            RandomKeys keys = new RandomKeys(purpose);
            for (String document :
                    List.of("d", "x".repeat(300), "", "abcé\u0000\uD83D\uDE00", "d", "\u4e2d".repeat(200))) {
                assertThat(keys.of(-3, document, 7, -1)).isEqualTo(RandomKey.of(-3, purpose, document, 7, -1));
                assertThat(keys.of(1L << 40, document, 0, 2))
                        .isEqualTo(RandomKey.of(1L << 40, purpose, document, 0, 2));
            }
        }
    }
}
