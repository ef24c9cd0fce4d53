package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Exponential;
import dev.lacuna.training.kernels.Vectors;
import java.util.Arrays;

/**
 * Cross entropy of logits rows with their targets, in nats, and its gradient in place of the logits:
 * {@code weight * (softmax - target)}. The maximum is subtracted before exponentiating; sums are kept in double.
 */
final class CrossEntropy {
    private final Lane lane;
    private final int vocabulary;
    private final int biasOffset;
    private final float[] bias;
    private final float[] biasGradient;
    private final float[] row;
    private double weightedLoss;
    private EvaluationSums sums;
    private PredictionScores scores;

    CrossEntropy(Lane lane) {
        this.lane = lane;
        this.vocabulary = lane.shape.vocabularySize();
        this.biasOffset = lane.layout.offset(ParameterLayout.DECODER_BIAS);
        this.bias = new float[vocabulary];
        this.biasGradient = new float[vocabulary];
        this.row = new float[vocabulary];
    }

    /** @param scores where each prediction's score goes, or null */
    void begin(PredictionScores scores) {
        this.scores = scores;
        lane.parameters().get(biasOffset, bias, vocabulary);
        Arrays.fill(biasGradient, 0f);
        weightedLoss = 0;
        sums = EvaluationSums.NONE;
    }

    /** Writes the gradient of the decoder's bias, if there is a backward pass. */
    void end() {
        scores = null;
        if (lane.trains()) {
            lane.gradient().put(biasOffset, biasGradient, vocabulary);
        }
    }

    /** The sum of scaled weight times cross entropy since {@link #begin}. */
    double weightedLoss() {
        return weightedLoss;
    }

    /** The unweighted sums since {@link #begin}. */
    EvaluationSums sums() {
        return sums;
    }

    void add(PackedChunk chunk, FloatMemory logits, double scale) {
        double loss = 0;
        long correct = 0;
        for (int i = 0; i < chunk.predictions; i++) {
            int target = chunk.target[i];
            double weight = chunk.weight[i] * scale;
            logits.get(i * vocabulary, row, vocabulary);
            Vectors.add(row, bias, vocabulary);
            float max = Vectors.max(row, 0, vocabulary);
            float logit = row[target];
            boolean isCorrect = logit == max && firstOf(max) == target;
            correct += isCorrect ? 1 : 0;
            Exponential.shifted(row, max, vocabulary);
            float sum = Vectors.sum(row, 0, vocabulary);
            double entropy = Math.log(sum) + max - logit;
            loss += entropy;
            if (scores != null) {
                scores.set(chunk.place[i], entropy, isCorrect);
            }
            weightedLoss += weight * entropy;
            if (lane.trains()) {
                differentiate(target, (float) weight, sum);
                logits.put(i * vocabulary, row, vocabulary);
            }
        }
        sums = sums.plus(new EvaluationSums(chunk.predictions, loss, correct));
    }

    private void differentiate(int target, float weight, float sum) {
        Vectors.scale(row, weight / sum, vocabulary);
        row[target] -= weight;
        Vectors.add(biasGradient, row, vocabulary);
    }

    private int firstOf(float value) {
        int i = 0;
        while (row[i] != value) {
            i++;
        }
        return i;
    }
}
