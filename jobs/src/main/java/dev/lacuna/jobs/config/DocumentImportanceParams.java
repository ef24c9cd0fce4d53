package dev.lacuna.jobs.config;

import dev.lacuna.statistics.importance.Bm25;

/**
 * {@code statistics.document-importance.*}: how the words of a document are weighed.
 *
 * @param minCount least totalTermFreq of a word whose counts are looked up; rarer ones count as occurring once
 */
public record DocumentImportanceParams(Bm25 bm25, int minCount) {
    public static DocumentImportanceParams from(Settings settings) {
        return new DocumentImportanceParams(
                new Bm25(
                        settings.number("statistics.document-importance.k1", 0, 1000),
                        settings.number("statistics.document-importance.b", 0, 1)),
                settings.integer("statistics.document-importance.min-count", 1, Integer.MAX_VALUE));
    }
}
