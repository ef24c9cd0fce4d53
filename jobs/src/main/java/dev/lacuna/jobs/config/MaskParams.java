package dev.lacuna.jobs.config;

import java.util.List;

/**
 * {@code mask.*}: what shards are written for, and what recipes read from outside the run.
 *
 * @param recipes names, or paths of files
 * @param pmiList path of a PMI list, or null for the corpus's own
 * @param feedback directory of a model's feedback, or null where there is none
 * @param generator what draws subwords: {@code n-gram} or {@code unigram}
 * @param maxPairs most pairs of words that a recipe may look up, {@code statistics.pairs.max-broadcast}
 */
public record MaskParams(List<String> recipes, String pmiList, String feedback, String generator, int maxPairs) {
    public static MaskParams from(Settings settings) {
        return new MaskParams(
                settings.texts("mask.recipes"),
                settings.optionalText("mask.pmi-list"),
                settings.optionalText("mask.feedback"),
                settings.choice("mask.generator", "n-gram", "unigram"),
                PairThresholds.maxBroadcast(settings));
    }
}
