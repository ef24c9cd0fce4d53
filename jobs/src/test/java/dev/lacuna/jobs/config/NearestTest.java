package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void fewestEditsWinAndTiesGoByName() {
        assertThat(Nearest.of("whole-wrod", List.of("bert", "pmi", "whole-word")))
                .isEqualTo("whole-word");
        assertThat(Nearest.of("bx", List.of("by", "ba"))).isEqualTo("ba");
        assertThat(Nearest.of("x", List.of())).isEmpty();
    }
}
