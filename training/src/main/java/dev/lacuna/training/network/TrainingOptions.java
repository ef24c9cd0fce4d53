package dev.lacuna.training.network;

import java.io.Serializable;

/**
 * How a network learns. Adam (Kingma and Ba 2015, arXiv:1412.6980) with decoupled weight decay (Loshchilov and Hutter 2019,
 * arXiv:1711.05101); beta 0.9 and 0.999 and epsilon 1e-8 are fixed.
 *
 * @param learningRate its course over the iterations
 * @param weightDecay decay of matrices, times the learning rate, a step; biases and LayerNorms do not decay; 0 for none
 * @param maxGradientNorm a longer gradient of the whole network is shortened to this Euclidean norm, 1 in BERT; 0 for never
 * @param threads threads a worker computes with: those of one network, whatever Spark runs beside it
 */
public record TrainingOptions(WarmupLinearDecay learningRate, double weightDecay, double maxGradientNorm, int threads)
        implements Serializable {
    public TrainingOptions {
        check(learningRate != null, "learningRate is missing", learningRate);
        check(weightDecay >= 0 && weightDecay < 1, "weightDecay must lie between 0 and 1", weightDecay);
        check(maxGradientNorm >= 0, "maxGradientNorm must not be negative", maxGradientNorm);
        check(threads > 0, "threads must be positive", threads);
    }

    /** BERT's weight decay of 0.01 and gradient norm of 1, one thread. */
    public static TrainingOptions bert(WarmupLinearDecay learningRate) {
        return new TrainingOptions(learningRate, 0.01, 1, 1);
    }

    private static void check(boolean holds, String reason, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Cannot set training options: " + reason + " (" + value + ")");
        }
    }
}
