package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.TrainingRound;

/**
 * When in training shards are masked, and what a model has shown by then.
 *
 * @param round the round whose shards they are
 * @param feedback what recipes that learn from the model read; null before there is one
 * @param directory where that is, relative to the run; null without
 */
public record MaskTime(TrainingRound round, Step.Input feedback, String directory) {
    /** Before the first training. */
    public static MaskTime first(TrainingRound round) {
        return new MaskTime(round, null, null);
    }
}
