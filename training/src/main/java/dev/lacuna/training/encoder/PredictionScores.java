package dev.lacuna.training.encoder;

import java.util.Arrays;

/**
 * What a model made of every prediction of a batch, by row and slot as in {@link MaskedBatch}. {@link MaskedLmEngine#evaluate}
 * fills it anew for each batch; it serves one caller at a time.
 */
public final class PredictionScores {
    private int slots;
    private double[] losses = {};
    private boolean[] correct = {};

    /** Makes room for the predictions of {@code batch}. */
    void begin(MaskedBatch batch) {
        slots = batch.shape().maxPredictions();
        int size = batch.rows() * slots;
        if (losses.length < size) {
            losses = Arrays.copyOf(losses, size);
            correct = Arrays.copyOf(correct, size);
        }
    }

    /** Engines of several threads call this for different predictions at once. */
    void set(int prediction, double loss, boolean isCorrect) {
        losses[prediction] = loss;
        correct[prediction] = isCorrect;
    }

    /** Cross entropy of the target in nats, unweighted; meaningless for an unused slot. */
    public double loss(int row, int slot) {
        return losses[row * slots + slot];
    }

    /** Whether the target was the most probable subword; ties go to the lowest id. */
    public boolean isCorrect(int row, int slot) {
        return correct[row * slots + slot];
    }
}
