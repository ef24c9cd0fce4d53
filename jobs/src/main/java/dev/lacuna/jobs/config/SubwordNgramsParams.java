package dev.lacuna.jobs.config;

import dev.lacuna.statistics.ngram.MinCounts;

/** {@code statistics.subword-ngrams.*}: which n-grams of subwords are counted; they end where those of words do. */
public record SubwordNgramsParams(
        int maxOrder, MinCounts minCounts, boolean breakAtPunctuation, boolean acrossSentences) {
    public static SubwordNgramsParams from(Settings settings) {
        NgramsParams words = NgramsParams.from(settings);
        return new SubwordNgramsParams(
                settings.integer("statistics.subword-ngrams.max-order", 2, 8),
                new MinCounts(settings.integers("statistics.subword-ngrams.min-count", 1, Integer.MAX_VALUE)),
                words.breakAtPunctuation(),
                words.acrossSentences());
    }
}
