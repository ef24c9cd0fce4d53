package dev.lacuna.jobs.config;

/**
 * {@code statistics.surprisal.*}: how surprising each word is.
 *
 * @param model {@code kneser-ney} or {@code stupid-backoff}
 * @param minWordCount that of the language model, whose words these are
 */
public record SurprisalParams(String model, int minWordCount) {
    public static SurprisalParams from(Settings settings) {
        return new SurprisalParams(
                settings.choice("statistics.surprisal.model", "kneser-ney", "stupid-backoff"),
                settings.integer("statistics.lm.min-word-count", 1, Integer.MAX_VALUE));
    }

    /** MiB a model may take on the driver and on every executor; shapes no output. */
    public static int maxBroadcast(Settings settings) {
        return settings.integer("statistics.lm.max-broadcast", 1, 1 << 20);
    }
}
