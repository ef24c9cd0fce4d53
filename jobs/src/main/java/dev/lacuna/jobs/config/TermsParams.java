package dev.lacuna.jobs.config;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * {@code statistics.terms.*}: how words are weighed.
 *
 * @param subsamplingThreshold word2vec's t, above 0
 * @param weights path of a file of weights from outside, or null; not part of a step's identity, as its content is
 * @param analysis how the corpus is cut into words, and so the terms of the file
 */
public record TermsParams(
        double subsamplingThreshold, @JsonIgnore String weights, @JsonIgnore AnalysisParams analysis) {
    public static TermsParams from(Settings settings) {
        return new TermsParams(
                settings.number("statistics.terms.subsampling-threshold", Double.MIN_NORMAL, 1),
                settings.optionalText("statistics.terms.weights"),
                AnalysisParams.from(settings));
    }
}
