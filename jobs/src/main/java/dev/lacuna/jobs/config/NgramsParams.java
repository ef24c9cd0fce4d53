package dev.lacuna.jobs.config;

import dev.lacuna.statistics.ngram.MinCounts;

/**
 * {@code statistics.ngrams.*}: which word n-grams are counted.
 *
 * @param acrossSentences whether sentence ends are no boundary
 */
public record NgramsParams(int maxOrder, MinCounts minCounts, boolean breakAtPunctuation, boolean acrossSentences) {
    public static NgramsParams from(Settings settings) {
        return new NgramsParams(
                settings.integer("statistics.ngrams.max-order", 2, 8),
                new MinCounts(settings.integers("statistics.ngrams.min-count", 1, Integer.MAX_VALUE)),
                settings.choice("statistics.ngrams.punctuation", "break", "keep")
                        .equals("break"),
                settings.choice("statistics.ngrams.boundary", "sentence", "document")
                        .equals("document"));
    }
}
