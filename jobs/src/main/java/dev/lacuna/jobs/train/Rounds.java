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
    static Rounds of(TrainParams params, int batchesPerEpoch) {
        int batches = params.workers() * params.averagingFrequency();
        int count = (int) Math.max(1, Math.rint(params.epochs() * batchesPerEpoch / batches));
        int steps = count * params.averagingFrequency();
        int warmup = (int) Math.min(steps, Math.rint(steps * params.warmupFraction()));
        return new Rounds(
                count,
                batches,
                params.averagingFrequency(),
                // One step more than there are: the last one is not wasted on a rate of 0.
                new WarmupLinearDecay(params.learningRate(), 0, warmup, steps + 1));
    }
}
