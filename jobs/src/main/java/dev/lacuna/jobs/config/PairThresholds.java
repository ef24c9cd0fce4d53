package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.pairs.*}: which words and pairs are kept, for every table that looks pairs up.
 *
 * @param minWordCount least occurrences of a word
 * @param minCount least count of a pair
 * @param maxWords most words, the most frequent ones
 */
public record PairThresholds(int minWordCount, int minCount, int maxWords) implements Serializable {
    static PairThresholds from(Settings settings) {
        return new PairThresholds(
                settings.integer("statistics.pairs.min-word-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.pairs.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.pairs.max-words", 2, 20_000_000));
    }

    static int window(Settings settings) {
        return settings.integer("statistics.pairs.window", 1, 1000);
    }

    static int maxBroadcast(Settings settings) {
        return settings.integer("statistics.pairs.max-broadcast", 1, 1_000_000_000);
    }
}
