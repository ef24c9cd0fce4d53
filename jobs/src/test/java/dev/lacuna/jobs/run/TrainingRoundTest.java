package dev.lacuna.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRoundTest {
    @Test
    void theOnlyRoundIsATrainingAsItWas() {
        TrainingRound only = TrainingRound.ONLY;
        assertThat(only.step("train")).isEqualTo("train");
        assertThat(only.directory("model")).isEqualTo("model");
        assertThat(only.seed(42)).isEqualTo(42);
        for (double progress : new double[] {0, 1 / 3.0, 0.7, 1}) {
            assertThat(only.progress(progress)).isEqualTo(progress);
        }
        Map<String, Object> parameters = new HashMap<>();
        only.describe(parameters);
        assertThat(parameters).isEmpty();
    }

    @Test
    void theLastRoundLiesWhereTheOnlyOneDoesAndEarlierOnesApart() {
        TrainingRound last = new TrainingRound(3, 3);
        assertThat(last.step("mask bert")).isEqualTo("mask bert");
        assertThat(last.directory("shards/bert")).isEqualTo("shards/bert");
        assertThat(TrainingRound.isEarlier("shards/bert")).isFalse();
        TrainingRound second = last.previous();
        assertThat(second.step("mask bert")).isEqualTo("mask bert round 2");
        assertThat(second.directory("shards/bert")).isEqualTo("rounds/2/shards/bert");
        assertThat(TrainingRound.isEarlier("rounds/2/shards/bert")).isTrue();
        assertThat(second.previous().isFirst()).isTrue();
        Map<String, Object> parameters = new HashMap<>();
        second.describe(parameters);
        assertThat(parameters).containsExactly(Map.entry("round", "2 of 3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void roundsFollowOneAnotherInTrainingTime(int count) {
        for (int number = 1; number < count; number++) {
            TrainingRound round = new TrainingRound(number, count);
            assertThat(round.progress(1)).isEqualTo(new TrainingRound(number + 1, count).progress(0));
            assertThat(round.progress(0.5)).isEqualTo((number - 0.5) / count);
        }
        assertThat(new TrainingRound(1, count).progress(0)).isZero();
        assertThat(new TrainingRound(count, count).progress(1)).isEqualTo(1);
    }

    @Test
    void everyRoundAndSeedDrawsByItself() {
        Set<Long> seeds = new HashSet<>();
        for (int number = 1; number <= 100; number++) {
            seeds.add(new TrainingRound(number, 100).seed(1));
            seeds.add(new TrainingRound(number, 100).seed(2));
        }
        assertThat(seeds).hasSize(200);
    }

    @Test
    void thereIsNoRoundBeyondTheLast() {
        assertThatThrownBy(() -> new TrainingRound(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrainingRound.ONLY.previous()).isInstanceOf(IllegalArgumentException.class);
    }
}
