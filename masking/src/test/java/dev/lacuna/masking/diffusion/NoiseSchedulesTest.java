package dev.lacuna.masking.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseSchedulesTest {
    private static NoiseSchedule schedule(String arguments) {
        return NoiseSchedules.of(PieceSpec.parse("diffusion(schedule=" + arguments + ")"));
    }

    /** −α' / (1 − α) at t. */
    private static double weight(String arguments, double t) {
        NoiseSchedule schedule = schedule(arguments);
        return schedule.decay(t, 0) / (1 - schedule.alpha(t, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log-linear",
                "linear",
                "polynomial",
                "polynomial, power=3.5",
                "cosine",
                "cosine, eps=0",
                "cosine-squared",
                "sine",
                "geometric",
                "geometric, min=0.0001, max=20",
                "linear-sigma",
                "gaussian",
                "gaussian, mean=0.4, end-mean=0.85, sd=0.08",
                "hybrid",
                "hybrid, noise=0.2"
            })
    void decayIsTheSlopeOfAlphaAndAlphaFalls(String arguments) {
        NoiseSchedule schedule = schedule(arguments);
        double h = 1e-6;
        for (double progress : new double[] {0, 0.6}) {
            for (int i = 8; i < 98; i++) {
                double t = i / 100.0;
                double slope = (schedule.alpha(t - h, progress) - schedule.alpha(t + h, progress)) / (2 * h);
                assertThat(schedule.decay(t, progress))
                        .as("at %s", t)
                        .isCloseTo(slope, within(1e-6 * Math.max(1, slope)))
                        .isPositive();
                assertThat(schedule.alpha(t, progress)).isBetween(0.0, 1.0);
            }
        }
    }

    /** By hand from the formulas: at 0, ½ and 1. cos(π/4) = √½. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log-linear | 1 | 0.5005 | 0.001",
                "linear | 0.9999 | 0.5 | 0.0001",
                "polynomial, power=2 | 0.9999 | 0.74995 | 0.0001",
                "cosine, eps=0 | 1 | 0.70710678 | 0",
                "cosine | 1 | 0.70739967 | 0.001",
                "cosine-squared | 1 | 0.5005 | 0.001",
                "sine, eps=0 | 1 | 0.29289322 | 0",
                "sine | 0.9999 | 0.29293464 | 0.0001",
                "geometric | 0.9990005 | 0.96887204 | 0.36787944",
                "linear-sigma | 1 | 0.00673795 | 0.0000454",
                "hybrid | 1 | 0.45 | 0",
                "hybrid, noise=0.2 | 1 | 0.4 | 0",
                "gaussian | 0.99999999 | 0.8 | 0.00751"
            })
    void alphaInClosedForm(String arguments, double start, double half, double end) {
        NoiseSchedule schedule = schedule(arguments);
        assertThat(schedule.alpha(0, 0)).isCloseTo(start, within(1e-7));
        assertThat(schedule.alpha(0.5, 0)).isCloseTo(half, within(1e-7));
        assertThat(schedule.alpha(1, 0)).isCloseTo(end, within(1e-5));
    }

    /** MDLM: 1/t for the log-linear schedule; and dσ / expm1(σ) for any, here with its σ written out. */
    @Test
    void weightsAreThoseOfTheEvidenceBound() {
        for (double t : new double[] {0.001, 0.01, 0.3, 0.999}) {
            assertThat(weight("log-linear", t) * t).isCloseTo(1, within(1e-10));
            double sigma = -Math.log(0.001 + 0.999 * Math.cos(Math.PI * t / 2));
            double slope = 0.999 * Math.PI / 2 * Math.sin(Math.PI * t / 2) / Math.exp(-sigma);
            assertThat(weight("cosine", t) / (slope / Math.expm1(sigma))).isCloseTo(1, within(1e-6));
            double geometric = Math.pow(1e-3, 1 - t);
            assertThat(weight("geometric", t))
                    .isCloseTo(geometric * Math.log(1000) / Math.expm1(geometric), within(1e-8));
            assertThat(weight("linear, eps=0", t) * t).isCloseTo(1, within(1e-10));
        }
    }

    /** Shares of masks averaged over uniform times: 1 − 2/π, 2/π, 1/2, 1/(k+1) times the range, and the mean of a normal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cosine, eps=0 | 0.363380",
                "sine | 0.636592",
                "log-linear | 0.4995",
                "linear | 0.5",
                "cosine-squared, eps=0 | 0.5",
                "polynomial, power=3 | 0.25005",
                "gaussian, mean=0.5, sd=0.08 | 0.5"
            })
    void meanShareOfMasks(String arguments, double mean) {
        NoiseSchedule schedule = schedule(arguments);
        double sum = 0;
        int steps = 100_000;
        for (int i = 0; i < steps; i++) {
            sum += 1 - schedule.alpha((i + 0.5) / steps, 0);
        }
        assertThat(sum / steps).isCloseTo(mean, within(1e-6));
    }

    /** At the end of training the mean has moved from 0.4 by 0.45 · (1 − 1/e) to 0.68445425. */
    @Test
    void gaussianMeansMoveWithTraining() {
        NoiseSchedule schedule = schedule("gaussian, mean=0.4, end-mean=0.85, pace=1, sd=0.08");
        assertThat(1 - schedule.alpha(0.5, 0)).isCloseTo(0.4, within(1e-12));
        assertThat(1 - schedule.alpha(0.5, 1)).isCloseTo(0.68445425, within(1e-8));
        assertThat(1 - schedule.alpha(0.975, 0)).isCloseTo(0.4 + 0.08 * 1.959963984540054, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"straight", "cosine, eps=0.6", "geometric, min=0", "gaussian, sd=0", "hybrid, noise=0"})
    void refusesWhatNoScheduleHas(String arguments) {
        assertThatThrownBy(() -> schedule(arguments))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ");
    }
}
