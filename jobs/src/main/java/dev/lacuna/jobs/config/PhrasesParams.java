package dev.lacuna.jobs.config;

import java.util.List;

/**
 * {@code statistics.phrases.*}: how words are joined to phrases.
 *
 * @param minCount how often a pair must occur, and what its score takes off its count
 * @param thresholds what the score must exceed, pass by pass
 */
public record PhrasesParams(int minCount, List<Double> thresholds, boolean breakAtPunctuation) {
    public static PhrasesParams from(Settings settings) {
        return new PhrasesParams(
                settings.integer("statistics.phrases.min-count", 1, Integer.MAX_VALUE),
                settings.numbers("statistics.phrases.thresholds", 0, Double.MAX_VALUE),
                NgramsParams.from(settings).breakAtPunctuation());
    }
}
