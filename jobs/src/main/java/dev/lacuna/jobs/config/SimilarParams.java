package dev.lacuna.jobs.config;

/**
 * {@code statistics.similar.*}: which words get similar ones.
 *
 * @param maxWords how many words are compared, the most frequent ones
 * @param neighbours how many similar words each gets
 */
public record SimilarParams(int maxWords, int neighbours) {
    public static SimilarParams from(Settings settings) {
        return new SimilarParams(
                settings.integer("statistics.similar.max-words", 1, 1_000_000),
                settings.integer("statistics.similar.neighbours", 1, 1000));
    }
}
