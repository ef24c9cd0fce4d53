package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SegmentationNoise.BpeDropout;
import dev.lacuna.tokenization.subword.SegmentationNoise.UnigramSampling;
import java.io.Serializable;

/**
 * {@code words.*}, {@code sentences.*}, {@code tags.*} and {@code tokenizer.noise.*}: what is found in a text besides its
 * subwords, and whether it is cut more than once.
 *
 * @param wordRule tokenizer or unicode
 * @param sentenceRule rules, unicode or opennlp
 * @param sentenceModel path of an OpenNLP model, or null for the built-in one
 * @param tagModel path of an OpenNLP model, or null for the built-in one
 * @param noise how further segmentations are drawn, or null
 * @param segmentations how many of them there are for each document
 */
public record AnalysisParams(
        String wordRule,
        String wordLanguage,
        String sentenceRule,
        String sentenceLanguage,
        String sentenceModel,
        boolean tags,
        String tagLanguage,
        String tagModel,
        SegmentationNoise noise,
        int segmentations)
        implements Serializable {
    public static AnalysisParams from(Settings settings) {
        SegmentationNoise noise = noise(settings);
        return new AnalysisParams(
                settings.choice("words.rule", "tokenizer", "unicode"),
                settings.language("words.language"),
                settings.choice("sentences.rule", "rules", "unicode", "opennlp"),
                settings.language("sentences.language"),
                settings.optionalText("sentences.model"),
                settings.flag("tags.enabled"),
                settings.language("tags.language"),
                settings.optionalText("tags.model"),
                noise,
                noise == null ? 0 : settings.integer("tokenizer.noise.segmentations", 1, 1000));
    }

    private static SegmentationNoise noise(Settings settings) {
        return switch (settings.choice("tokenizer.noise.kind", "none", "bpe-dropout", "unigram-sampling")) {
            case "bpe-dropout" -> new BpeDropout(settings.number("tokenizer.noise.dropout", 0, 1));
            case "unigram-sampling" -> new UnigramSampling(
                    settings.integer("tokenizer.noise.best", 0, 1 << 16),
                    settings.number("tokenizer.noise.alpha", 0, 1e6));
            default -> null;
        };
    }
}
