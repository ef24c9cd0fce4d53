package dev.lacuna.jobs.config;

import java.util.List;

/**
 * {@code statistics.words-by.*}: by what words are counted apart.
 *
 * @param columns columns of the tokenized table, by name, each once
 */
public record WordsByParams(List<String> columns) {
    public static WordsByParams from(Settings settings) {
        return new WordsByParams(settings.texts("statistics.words-by.columns").stream()
                .distinct()
                .sorted()
                .toList());
    }
}
