package dev.lacuna.statistics.importance;

import java.io.Serializable;

/**
 * The sampling weight of "Weighted Sampling for Masked Language Modeling" (Zhang et al. 2023), by frequency: max(count, θ)^−α. A
 * subword is drawn in proportion to it.
 *
 * @param alpha how strongly rare subwords are preferred, 0 or more; 0: not at all
 * @param theta count below which a subword is not preferred any more, above 0
 */
public record WsBertWeight(double alpha, double theta) implements Serializable {
    public WsBertWeight {
        if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha must be 0 or more (" + alpha + ")");
        }
        if (!(theta > 0 && theta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("theta must be above 0 (" + theta + ")");
        }
    }

    public double of(long totalTermFreq) {
        return StrictMath.pow(Math.max(totalTermFreq, theta), -alpha);
    }
}
