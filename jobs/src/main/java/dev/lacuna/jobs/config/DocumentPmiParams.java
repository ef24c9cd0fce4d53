package dev.lacuna.jobs.config;

import dev.lacuna.statistics.pairs.PairUnit;
import java.util.Locale;

/**
 * {@code statistics.document-pmi.*}: how the words of a passage are weighed.
 *
 * @param passage what counts as one passage, both for counting pairs and for taking means
 * @param ppmi whether PMI below 0 counts as 0
 * @param maxBroadcast most pairs that are looked up
 */
public record DocumentPmiParams(PairThresholds thresholds, PairUnit passage, boolean ppmi, int maxBroadcast) {
    public static DocumentPmiParams from(Settings settings) {
        String passage = settings.choice("statistics.document-pmi.passage", "document", "sentence");
        return new DocumentPmiParams(
                PairThresholds.from(settings),
                PairUnit.valueOf(passage.toUpperCase(Locale.ROOT)),
                settings.flag("statistics.document-pmi.ppmi"),
                PairThresholds.maxBroadcast(settings));
    }
}
