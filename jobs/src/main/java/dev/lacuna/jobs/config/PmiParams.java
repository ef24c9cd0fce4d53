package dev.lacuna.jobs.config;

/**
 * {@code statistics.pmi.*}: how the PMI vocabulary is chosen.
 *
 * @param maxOrder longest n-gram there may be, which the quotas depend on
 */
public record PmiParams(int maxOrder, int vocabularySize, boolean squaredPmi) {
    public static PmiParams from(Settings settings) {
        return new PmiParams(
                NgramsParams.from(settings).maxOrder(),
                settings.integer("statistics.pmi.vocabulary-size", 1, 100_000_000),
                settings.choice("statistics.pmi.score", "pmi", "pmi-squared").equals("pmi-squared"));
    }
}
