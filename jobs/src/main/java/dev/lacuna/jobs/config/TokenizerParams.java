package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import java.util.List;
import java.util.Locale;

/**
 * {@code tokenizer.*}: the tokenizer to use, or to train.
 *
 * @param file a {@code tokenizer.json} or {@code vocab.txt}, or null to train one
 * @param lowercase whether a {@code vocab.txt} is for lower-cased text: true, false or auto
 * @param special which tokens play which role
 * @param addedTokens special tokens to add to the vocabulary
 */
public record TokenizerParams(
        String file,
        Engine engine,
        String lowercase,
        SpecialTokenNames special,
        List<String> addedTokens,
        VocabularyParams train,
        PreflightParams preflight) {
    public TokenizerParams {
        if (addedTokens.contains("")) {
            throw new UserException("Cannot use configuration: tokenizer.add-tokens must not hold an empty token ("
                    + addedTokens + ")");
        }
    }

    public static TokenizerParams from(Settings settings) {
        return new TokenizerParams(
                settings.optionalText("tokenizer.file"),
                Engine.valueOf(settings.choice("tokenizer.engine", "auto", "lacuna", "hf")
                        .toUpperCase(Locale.ROOT)),
                settings.choice("tokenizer.vocab-txt.lowercase", "auto", "true", "false"),
                new SpecialTokenNames(
                        settings.optionalText("tokenizer.special.mask"),
                        settings.optionalText("tokenizer.special.pad"),
                        settings.optionalText("tokenizer.special.start"),
                        settings.optionalText("tokenizer.special.separator"),
                        settings.optionalText("tokenizer.special.unknown")),
                addedTokens(settings),
                VocabularyParams.from(settings),
                PreflightParams.from(settings));
    }

    /** The tokens that {@code tokenizer.add-tokens} names, ranges spelled out. */
    public static List<String> addedTokens(Settings settings) {
        return List.copyOf(TokenRanges.expand("tokenizer.add-tokens", settings.texts("tokenizer.add-tokens")));
    }

    /**
     * Refuses to train what is not known how to be trained.
     *
     * @param noise how segmentations are to be drawn, or null
     */
    public void requireTrainable(SegmentationNoise noise) {
        train.requireTrainable(noise);
        if (noise != null && engine == Engine.HF) {
            throw new UserException(
                    "Cannot use segmentation noise: tokenizer.engine=hf cannot draw segmentations by key; use lacuna or "
                            + "auto (" + noise + ")");
        }
    }
}
