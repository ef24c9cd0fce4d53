package dev.lacuna.jobs.evaluate;

import java.io.Serializable;

/**
 * The model that predicts every subword with its relative frequency in the corpus, whatever stands around it: what an encoder
 * must beat to have learned anything from context. Every label occurs in the corpus, so no smoothing is needed.
 */
final class UnigramModel implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] losses;
    private final int mostFrequent;

    /** @param totalTermFreqs by subword id */
    UnigramModel(long[] totalTermFreqs) {
        long sum = 0;
        int most = 0;
        for (int id = 0; id < totalTermFreqs.length; id++) {
            sum += totalTermFreqs[id];
            most = totalTermFreqs[id] > totalTermFreqs[most] ? id : most;
        }
        mostFrequent = most;
        losses = new double[totalTermFreqs.length];
        for (int id = 0; id < losses.length; id++) {
            losses[id] = -StrictMath.log((double) totalTermFreqs[id] / sum);
        }
    }

    /** Cross entropy of {@code id}, in nats. */
    double loss(int id) {
        return losses[id];
    }

    /** Whether {@code id} is what this model would say. */
    boolean isCorrect(int id) {
        return id == mostFrequent;
    }
}
