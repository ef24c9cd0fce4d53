package dev.lacuna.jobs.config;

/**
 * {@code tokenizer.*}: the tokenizer to use, or to train.
 *
 * @param file a {@code tokenizer.json}, or null to train one
 */
public record TokenizerParams(String file, int vocabularySize, int alphabetLimit, int minFrequency, boolean lowercase) {
    public static TokenizerParams from(Settings settings) {
        return new TokenizerParams(
                settings.optionalText("tokenizer.file"),
                settings.integer("tokenizer.train.vocab-size", 6, 1 << 24),
                settings.integer("tokenizer.train.limit-alphabet", 1, 1 << 20),
                settings.integer("tokenizer.train.min-frequency", 1, Integer.MAX_VALUE),
                settings.flag("tokenizer.train.lowercase"));
    }
}
