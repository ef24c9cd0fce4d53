package dev.lacuna.jobs.config;

/**
 * {@code statistics.vectors.*}: how words become vectors.
 *
 * @param size numbers in a vector
 * @param window places up to which a word is a context of another
 * @param minCount least totalTermFreq of a word that gets a vector and is a context
 * @param iterations rounds of the decomposition
 * @param file vectors to use instead of the corpus's own, or null
 */
public record VectorsParams(int size, int window, int minCount, int iterations, String file) {
    public static VectorsParams from(Settings settings) {
        return new VectorsParams(
                settings.integer("statistics.vectors.size", 1, 2000),
                settings.integer("statistics.vectors.window", 1, 1000),
                settings.integer("statistics.vectors.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.vectors.iterations", 1, 1000),
                settings.optionalText("statistics.vectors.file"));
    }
}
