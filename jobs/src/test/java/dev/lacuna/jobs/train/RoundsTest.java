package dev.lacuna.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsTest {
    private static Rounds rounds(int workers, int frequency, double epochs, double warmup, int batchesPerEpoch) {
        TrainParams params = new TrainParams("pmi", workers, frequency, 32, epochs, 1e-3, warmup, 0.01, 16, 1, 1);
        return Rounds.of(params, batchesPerEpoch, 1);
    }

    @ParameterizedTest
    @CsvSource({
        // workers, frequency, epochs, batches an epoch → rounds
        "2, 8, 2, 160, 20",
        "1, 1, 1, 7, 7",
        "4, 5, 1, 100, 5",
        "2, 8, 1, 24, 2",
        "2, 8, 0.01, 160, 1",
        "2, 8, 1, 1, 1",
        "3, 4, 2.5, 120, 25",
    })
    void roundsAreAsManyAsTheEpochsAskForAndAtLeastOne(
            int workers, int frequency, double epochs, int batches, int count) {
        Rounds rounds = rounds(workers, frequency, epochs, 0.1, batches);
        assertThat(rounds.count()).isEqualTo(count);
        assertThat(rounds.batches()).isEqualTo(workers * frequency);
        assertThat(rounds.steps()).isEqualTo(frequency);
    }

    @Test
    void theRateRisesOverItsShareOfTheStepsAndFallsToNearZero() {
        Rounds rounds = rounds(2, 8, 2, 0.1, 160);
        int steps = rounds.count() * rounds.steps();
        assertThat(steps).isEqualTo(160);
        double peak = 0;
        int peakStep = -1;
        for (int step = 0; step < steps; step++) {
            double rate = rounds.learningRate().valueAt(step, 0);
            assertThat(rate).isBetween(0.0, 1e-3);
            peakStep = rate > peak ? step : peakStep;
            peak = Math.max(peak, rate);
        }
        assertThat(peak).isEqualTo(1e-3);
        assertThat(peakStep).isBetween(14, 17);
        assertThat(rounds.learningRate().valueAt(steps - 1, 0)).isLessThan(2e-5);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1"})
    void anyShareOfWarmupTrainsEvenInTheShortestTraining(double warmup) {
        Rounds rounds = rounds(1, 2, 1, warmup, 1);
        double most = Math.max(
                rounds.learningRate().valueAt(0, 0), rounds.learningRate().valueAt(1, 0));
        assertThat(most).isBetween(0.5e-3, 1e-3);
    }

    @Test
    void aTrainingOfOneStepTrains() {
        assertThat(rounds(1, 1, 1, 0.1, 1).learningRate().valueAt(0, 0)).isPositive();
    }

    @Test
    void aRateOfZeroIsRefused() {
        Settings settings = Settings.load(null, List.of("train.learning-rate=0"));
        assertThatThrownBy(() -> TrainParams.from(settings))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("train.learning-rate");
    }
}
