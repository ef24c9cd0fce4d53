package dev.lacuna.jobs.evaluate;

import java.io.Serializable;

/** Predictions added up by what was to be predicted: by subword or by part of speech. */
final class PredictionCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] counts;
    private final long[] corrects;
    private final double[] losses;

    PredictionCounts(int size) {
        counts = new long[size];
        corrects = new long[size];
        losses = new double[size];
    }

    int size() {
        return counts.length;
    }

    void add(int number, double loss, boolean isCorrect) {
        counts[number]++;
        corrects[number] += isCorrect ? 1 : 0;
        losses[number] += loss;
    }

    void addAll(PredictionCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            corrects[i] += other.corrects[i];
            losses[i] += other.losses[i];
        }
    }

    long count(int number) {
        return counts[number];
    }

    long correct(int number) {
        return corrects[number];
    }

    /** Mean cross entropy in nats; NaN without predictions. */
    double meanLoss(int number) {
        return losses[number] / counts[number];
    }

    /** Share of correct predictions; NaN without predictions. */
    double accuracy(int number) {
        return (double) corrects[number] / counts[number];
    }
}
