package dev.lacuna.statistics.importance;

/**
 * ln(samples / (1 + count)), by which "Vision-centric Token Compression in Large Language Model" (Xing et al. 2025, section 3.4)
 * prefers frequent subwords for its masks: those of a low score. Negative where there are more occurrences than samples.
 */
public final class VistScore {
    private VistScore() {}

    /** @param samples texts there are, above 0 */
    public static double of(long totalTermFreq, long samples) {
        return StrictMath.log(samples / (1.0 + totalTermFreq));
    }
}
