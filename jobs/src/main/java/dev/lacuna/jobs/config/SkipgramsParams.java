package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.skipgrams.*}: which skip-grams are counted; they end where n-grams do.
 *
 * @param maxSkip most words that are left out of one
 */
public record SkipgramsParams(int order, int maxSkip, int minCount, boolean breakAtPunctuation, boolean acrossSentences)
        implements Serializable {
    public static SkipgramsParams from(Settings settings) {
        NgramsParams words = NgramsParams.from(settings);
        return new SkipgramsParams(
                settings.integer("statistics.skipgrams.order", 2, 5),
                settings.integer("statistics.skipgrams.max-skip", 0, 10),
                settings.integer("statistics.skipgrams.min-count", 1, Integer.MAX_VALUE),
                words.breakAtPunctuation(),
                words.acrossSentences());
    }
}
