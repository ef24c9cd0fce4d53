package dev.lacuna.statistics.importance;

/**
 * Frequency on a logarithmic scale from 0 to 1, v = ln(count + 1) / ln(greatest count + 1): what the code released with
 * "DiffusionBERT" (He et al. 2023) makes its spindle schedule of. The paper has {@link Unigram#information} instead.
 */
public final class LogFrequency {
    private LogFrequency() {}

    /** 1 for the most frequent term, 0 for one that never occurs. */
    public static double of(long totalTermFreq, long greatest) {
        return totalTermFreq == 0 ? 0 : StrictMath.log(totalTermFreq + 1.0) / StrictMath.log(greatest + 1.0);
    }
}
