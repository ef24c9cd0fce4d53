package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language model's keys: defaults, a mapping in which no value is the default, and what is refused. */
class LmParamsTest {
    private static Settings set(String... overrides) {
        return Settings.load(null, List.of(overrides));
    }

    @Test
    void languageModel() {
        assertThat(LmParams.from(set())).isEqualTo(new LmParams(5, 1, List.of(0L), 0.01, lines(), true, false, 42));
        assertThat(LmParams.from(set(
                        "statistics.lm.order=3",
                        "statistics.lm.min-word-count=2",
                        "statistics.lm.prune=[0, 1, 1, 7]",
                        "statistics.lm.held-out=0.2",
                        "statistics.lm.held-out-file=t.txt",
                        "statistics.lm.arpa=false",
                        "statistics.lm.compress=true",
                        "seed=7")))
                .isEqualTo(new LmParams(3, 2, List.of(0L, 1L, 1L, 7L), 0.2, lines("t.txt"), false, true, 7));
        assertThat(LmParams.from(set("statistics.lm.prune=[]")).prune()).containsExactly(0L);
    }

    private static TextFilesParams lines(String... paths) {
        return new TextFilesParams("statistics.lm.held-out-file", List.of(paths), "text", "line", "text");
    }

    @Test
    void surprisal() {
        assertThat(SurprisalParams.from(set())).isEqualTo(new SurprisalParams("kneser-ney", 1));
        assertThat(SurprisalParams.from(
                        set("statistics.surprisal.model=stupid-backoff", "statistics.lm.min-word-count=2")))
                .isEqualTo(new SurprisalParams("stupid-backoff", 2));
        assertThat(SurprisalParams.maxBroadcast(set())).isEqualTo(1024);
        assertThat(SurprisalParams.maxBroadcast(set("statistics.lm.max-broadcast=9")))
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[0, 2, 1]", "[0, x]", "[0, -1]"})
    void thresholdsThatCannotBeAreRefused(String prune) {
        assertThatThrownBy(() -> LmParams.from(set("statistics.lm.prune=" + prune)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: statistics.lm.prune must ");
    }
}
