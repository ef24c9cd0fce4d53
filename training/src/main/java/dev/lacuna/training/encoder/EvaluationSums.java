package dev.lacuna.training.encoder;

import java.io.Serializable;

/**
 * What an evaluation adds up; sums of two batches add to the sums of both.
 *
 * @param predictions number of labelled positions
 * @param lossSum sum of their cross entropies in nats, unweighted
 * @param correct at how many of them the target was the most probable subword (ties go to the lowest id)
 */
public record EvaluationSums(long predictions, double lossSum, long correct) implements Serializable {
    public static final EvaluationSums NONE = new EvaluationSums(0, 0, 0);

    public EvaluationSums plus(EvaluationSums other) {
        return new EvaluationSums(predictions + other.predictions, lossSum + other.lossSum, correct + other.correct);
    }

    /** Mean cross entropy in nats; NaN without predictions. */
    public double meanLoss() {
        return lossSum / predictions;
    }

    /** Share of correct predictions, 0 to 1; NaN without predictions. */
    public double accuracy() {
        return (double) correct / predictions;
    }
}
