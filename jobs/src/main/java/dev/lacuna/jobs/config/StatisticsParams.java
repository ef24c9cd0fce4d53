package dev.lacuna.jobs.config;

/** {@code statistics.*}: which n-grams are counted and how they are ranked. */
public record StatisticsParams(
        int maxOrder, int minCount, boolean breakAtPunctuation, int pmiVocabularySize, boolean squaredPmi) {
    public static StatisticsParams from(Settings settings) {
        return new StatisticsParams(
                settings.integer("statistics.ngrams.max-order", 2, 8),
                settings.integer("statistics.ngrams.min-count", 1, Integer.MAX_VALUE),
                settings.choice("statistics.ngrams.punctuation", "break", "keep")
                        .equals("break"),
                settings.integer("statistics.pmi.vocabulary-size", 1, 100_000_000),
                settings.choice("statistics.pmi.score", "pmi", "pmi-squared").equals("pmi-squared"));
    }

    /** The name of the ranking, as the configuration spells it. */
    public String pmiScore() {
        return squaredPmi ? "pmi-squared" : "pmi";
    }
}
