package dev.lacuna.jobs.config;

/** {@code evaluate.feedback.*}: what recipes that learn from the model are told. */
public record FeedbackParams(double decay, int rows) {
    public static FeedbackParams from(Settings settings) {
        return new FeedbackParams(
                settings.number("evaluate.feedback.decay", 0, 1),
                settings.integer("evaluate.feedback.rows", 0, Integer.MAX_VALUE));
    }
}
