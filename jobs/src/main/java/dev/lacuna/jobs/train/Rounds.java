package dev.lacuna.jobs.train;

import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.training.network.WarmupLinearDecay;

/**
 * How long training lasts. In a round, each worker trains on {@code averagingFrequency} minibatches, then all are averaged.
 *
 * @param count number of rounds
 * @param batches minibatches in a round, over all workers
 * @param steps optimizer steps in a round, which is minibatches of one worker
 * @param learningRate its course over the steps of all rounds
 */
record Rounds(int count, int batches, int steps, WarmupLinearDecay learningRate) {
    /** @param least rounds that there are at least */
    static Rounds of(TrainParams params, int batchesPerEpoch, int least) {
        int batches = params.workers() * params.averagingFrequency();
        return of(params, (int) Math.max(least, Math.rint(params.epochs() * batchesPerEpoch / batches)));
    }

    /** A training of {@code count} rounds. */
    static Rounds of(TrainParams params, int count) {
        int steps = count * params.averagingFrequency();
        int warmup = (int) Math.min(steps, Math.rint(steps * params.warmupFraction()));
        return new Rounds(
                count,
                params.workers() * params.averagingFrequency(),
                params.averagingFrequency(),
                // One step more than there are: the last one is not wasted on a rate of 0.
                new WarmupLinearDecay(params.learningRate(), 0, warmup, steps + 1));
    }
}
