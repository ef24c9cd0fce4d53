package dev.lacuna.jobs.train;

import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.run.TrainingRound;
import java.util.List;

/**
 * The averaging rounds that make up one round of training, and the minibatches they take. A round of training begins where, in
 * the order of the shards, the one before has stopped: at the first shard wherever a whole number of epochs goes into a round.
 *
 * @param plan the minibatches of this round's shards
 * @param rounds those of all of training
 * @param before averaging rounds of earlier rounds of training
 * @param until the last averaging round of this one
 * @param firstBatch the minibatch it begins with
 * @param epochsBefore whole epochs of earlier rounds
 */
record Stretch(BatchPlan plan, Rounds rounds, int before, int until, long firstBatch, int epochsBefore) {
    /** Makes a third of 3 epochs one epoch, whatever a division leaves. */
    private static final double ROUNDING = 1e-9;

    static Stretch of(TrainingRound round, TrainParams params, Rounds rounds, BatchPlan plan) {
        long count = rounds.count();
        double epochs = (round.number() - 1) * params.epochs() / round.count() + ROUNDING;
        return new Stretch(
                plan,
                rounds,
                (int) (count * (round.number() - 1) / round.count()),
                (int) (count * round.number() / round.count()),
                (long) ((epochs - Math.floor(epochs)) * plan.batchesPerEpoch()),
                (int) epochs);
    }

    /** The minibatches of averaging round {@code round}. */
    List<BatchRef> batches(int round) {
        long from = first(round);
        return plan.batches(from, from + rounds.batches());
    }

    /** Epoch of its last minibatch, from 0 over all of training. */
    int epoch(int round) {
        return epochsBefore + plan.epoch(first(round) + rounds.batches() - 1);
    }

    private long first(int round) {
        return firstBatch + (long) (round - 1 - before) * rounds.batches();
    }
}
