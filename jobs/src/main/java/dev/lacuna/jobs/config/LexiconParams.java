package dev.lacuna.jobs.config;

/**
 * {@code statistics.lexicon.*}: how text is cut into n-grams and which are kept.
 *
 * @param ngrams which n-grams there are
 * @param threshold PMI from which two neighbours stay together
 * @param minCount how often a pair must occur to stay together, and an n-gram to be kept
 * @param maxOrder words in the longest n-gram
 */
public record LexiconParams(NgramsParams ngrams, double threshold, int minCount, int maxOrder) {
    public static LexiconParams from(Settings settings) {
        return new LexiconParams(
                NgramsParams.from(settings),
                settings.number("statistics.lexicon.threshold", -1000, 1000),
                settings.integer("statistics.lexicon.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.lexicon.max-order", 2, 100));
    }
}
