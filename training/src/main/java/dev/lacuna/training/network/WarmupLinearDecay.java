package dev.lacuna.training.network;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * BERT's learning rate: linear warm-up to {@code peak}, then linear decay to {@code floor}, constant after that.
 *
 * <p>With {@code n = iteration + 1}, the number of the update about to be made: {@code peak n / warmupIterations} up to
 * {@code n = warmupIterations}, then {@code floor + (peak - floor) (total - n) / (total - warmup)} up to
 * {@code n = totalIterations}. The first update is not wasted on a rate of 0.
 *
 * <h2>Which iteration this sees under parameter averaging</h2>
 *
 * An iteration is one minibatch of one worker: W workers between two averagings of F minibatches make F iterations, not W F.
 * dl4j-spark's driver adds F to the network's iteration count after each averaging round (even if the round was cut short by
 * the end of the data), and broadcasts its configuration to the next round's workers, which count on from there. But a worker
 * trains a {@code clone()} of that configuration, and {@code ComputationGraphConfiguration.clone()} forgets the iteration
 * count: with it, every round would see iterations 0 to F - 1, the rate would never leave the warm-up and Adam would divide
 * its (averaged, warm) moments by the bias correction of a first step. {@link CountingConfiguration} keeps the count, so
 * every worker, every round and a resumed run see the right iteration. Use it through {@link MaskedLmNetwork} and
 * {@link Checkpoint} and there is nothing else to do.
 *
 * @param peak the highest rate
 * @param floor the rate after {@code totalIterations}
 * @param warmupIterations updates of warm-up, may be 0
 * @param totalIterations updates until the floor is reached
 */
public record WarmupLinearDecay(
        @JsonProperty("peak") double peak,
        @JsonProperty("floor") double floor,
        @JsonProperty("warmupIterations") int warmupIterations,
        @JsonProperty("totalIterations") int totalIterations)
        implements ISchedule {

    public WarmupLinearDecay {
        check(peak > 0 && peak < Double.POSITIVE_INFINITY, "peak must be positive", peak);
        check(floor >= 0 && floor <= peak, "floor must lie between 0 and peak", floor);
        check(warmupIterations >= 0, "warmupIterations must not be negative", warmupIterations);
        check(totalIterations > warmupIterations, "totalIterations must exceed warmupIterations", totalIterations);
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        double n = iteration + 1.0;
        if (n <= warmupIterations) {
            return peak * n / warmupIterations;
        }
        double left = Math.max(0, totalIterations - n) / (totalIterations - warmupIterations);
        return floor + (peak - floor) * left;
    }

    /** Itself: it is immutable. */
    @Override
    public ISchedule clone() {
        return this;
    }

    private static void check(boolean holds, String reason, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Cannot make a learning-rate schedule: " + reason + " (" + value + ")");
        }
    }
}
