package dev.lacuna.jobs.config;

/**
 * {@code statistics.vectors.*}: how words become vectors.
 *
 * @param word2vec whether Spark's Word2Vec makes them of the text, not a decomposition of counts of contexts
 * @param size numbers in a vector
 * @param window places up to which a word is a context of another
 * @param minCount least totalTermFreq of a word that gets a vector and is a context
 * @param iterations rounds of the decomposition, or passes over the text
 * @param file vectors to use instead of the corpus's own, or null
 */
public record VectorsParams(boolean word2vec, int size, int window, int minCount, int iterations, String file) {
    public static VectorsParams from(Settings settings) {
        return new VectorsParams(
                settings.choice("statistics.vectors.method", "contexts", "word2vec")
                        .equals("word2vec"),
                settings.integer("statistics.vectors.size", 1, 2000),
                settings.integer("statistics.vectors.window", 1, 1000),
                settings.integer("statistics.vectors.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.vectors.iterations", 1, 1000),
                settings.optionalText("statistics.vectors.file"));
    }

    /** What the vectors are made of: {@code file}, {@code word2vec} or {@code contexts}. */
    public String source() {
        String made = word2vec ? "word2vec" : "contexts";
        return file == null ? made : "file";
    }
}
