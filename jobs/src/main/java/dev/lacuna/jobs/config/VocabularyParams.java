package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SegmentationNoise.BpeDropout;
import java.util.HashSet;
import java.util.List;

/**
 * {@code tokenizer.train.*}: the vocabulary to learn.
 *
 * @param model wordpiece, bpe, byte-bpe or unigram
 * @param score which pair WordPiece merges next: frequency, likelihood or ratio
 * @param minFrequency words that occur less often are not trained on
 * @param mostWords most distinct words that are trained on, the most frequent ones
 * @param specialTokens padding, unknown, start, separator, mask, then others
 */
public record VocabularyParams(
        String model,
        int vocabularySize,
        int alphabetLimit,
        int minFrequency,
        int mostWords,
        String score,
        boolean lowercase,
        List<String> specialTokens) {
    private static final int ROLES = 5;

    public VocabularyParams {
        if (specialTokens.size() < ROLES
                || specialTokens.contains("")
                || new HashSet<>(specialTokens).size() < specialTokens.size()) {
            throw new UserException("Cannot use configuration: tokenizer.train.special-tokens must name five different "
                    + "tokens or more: padding, unknown, start, separator, mask (" + specialTokens + ")");
        }
    }

    public static VocabularyParams from(Settings settings) {
        return new VocabularyParams(
                settings.choice("tokenizer.train.model", "wordpiece", "bpe", "byte-bpe", "unigram"),
                settings.integer("tokenizer.train.vocab-size", 6, 1 << 24),
                settings.integer("tokenizer.train.limit-alphabet", 1, 1 << 20),
                settings.integer("tokenizer.train.min-frequency", 1, Integer.MAX_VALUE),
                settings.integer("tokenizer.train.max-words", 1, Integer.MAX_VALUE),
                settings.choice("tokenizer.train.score", "frequency", "likelihood", "ratio"),
                settings.flag("tokenizer.train.lowercase"),
                List.copyOf(settings.texts("tokenizer.train.special-tokens")));
    }

    /** Refuses what {@link #model} has not, for the noise that is wanted, or null. */
    void requireTrainable(SegmentationNoise noise) {
        if (score.equals("likelihood") && !model.equals("wordpiece")) {
            throw new UserException("Cannot use configuration: tokenizer.train.score=likelihood is for "
                    + "tokenizer.train.model=wordpiece (" + model + ")");
        }
        if (noise != null && !(noise instanceof BpeDropout ? model.endsWith("bpe") : model.equals("unigram"))) {
            throw new UserException("Cannot use segmentation noise: bpe-dropout is for tokenizer.train.model=bpe or "
                    + "byte-bpe, unigram-sampling for unigram (" + noise + ", " + model + ")");
        }
    }
}
