package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.contamination.*}: what of a benchmark is looked for in the corpus.
 *
 * @param order words of an n-gram
 * @param minCoverage an item is flagged from this share of covered words on
 * @param minMatch or from a stretch of so many words on
 * @param keepPunctuation whether signs are words like others; without, they are passed over
 * @param maxWords words that the benchmark may have
 */
public record ContaminationParams(
        TextFilesParams benchmark, int order, double minCoverage, int minMatch, boolean keepPunctuation, int maxWords)
        implements Serializable {
    public static ContaminationParams from(Settings settings) {
        return new ContaminationParams(
                new TextFilesParams(
                        "statistics.contamination.benchmark",
                        settings.texts("statistics.contamination.benchmark.paths"),
                        settings.choice("statistics.contamination.benchmark.format", TextFilesParams.FORMATS),
                        settings.choice("statistics.contamination.benchmark.document", TextFilesParams.DOCUMENTS),
                        settings.text("statistics.contamination.benchmark.field")),
                settings.integer("statistics.contamination.order", 1, 1000),
                settings.number("statistics.contamination.min-coverage", 1e-9, 1),
                settings.integer("statistics.contamination.min-match", 1, Integer.MAX_VALUE),
                settings.choice("statistics.contamination.punctuation", "skip", "keep")
                        .equals("keep"),
                settings.integer("statistics.contamination.max-words", 1, 100_000_000));
    }
}
