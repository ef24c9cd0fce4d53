package dev.lacuna.jobs.config;

/**
 * {@code statistics.collocations.*}, and of {@code statistics.dale.*} what makes the score.
 *
 * @param ngrams which n-grams there are
 * @param phraseDiscount what the phrase score takes off each count
 * @param phraseScale what the phrase score is multiplied by: {@code words} or {@code distinct-words}
 * @param daleCutOff percentile of the counts of an order that n-grams must pass to get DALE's score
 * @param daleTotal the denominator of DALE's probabilities: {@code words} or {@code distinct-words}
 */
public record CollocationsParams(
        NgramsParams ngrams, double phraseDiscount, String phraseScale, double daleCutOff, String daleTotal) {
    /** The number of words in the text. */
    public static final String WORDS = "words";

    private static final String DISTINCT_WORDS = "distinct-words";

    public static CollocationsParams from(Settings settings) {
        return new CollocationsParams(
                NgramsParams.from(settings),
                settings.number("statistics.collocations.phrase-discount", 0, Integer.MAX_VALUE),
                settings.choice("statistics.collocations.phrase-scale", WORDS, DISTINCT_WORDS),
                settings.number("statistics.dale.cut-off", 0, 100),
                settings.choice("statistics.dale.total", WORDS, DISTINCT_WORDS));
    }
}
