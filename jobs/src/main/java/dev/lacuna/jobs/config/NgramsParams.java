package dev.lacuna.jobs.config;

/** {@code statistics.ngrams.*}: which word n-grams are counted. */
public record NgramsParams(int maxOrder, int minCount, boolean breakAtPunctuation) {
    public static NgramsParams from(Settings settings) {
        return new NgramsParams(
                settings.integer("statistics.ngrams.max-order", 2, 8),
                settings.integer("statistics.ngrams.min-count", 1, Integer.MAX_VALUE),
                settings.choice("statistics.ngrams.punctuation", "break", "keep")
                        .equals("break"));
    }
}
