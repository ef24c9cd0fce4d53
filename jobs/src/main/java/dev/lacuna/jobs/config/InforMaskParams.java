package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.informask.*}: how InforMask's masking rates are found.
 *
 * @param window words on either side that make a pair
 * @param ppmi whether PMI below 0 counts as 0
 * @param maxBroadcast most pairs that are looked up
 * @param candidates masks drawn for each text
 * @param rate share of subwords in a mask
 * @param smoothing imagined occurrences at the common rate
 * @param maxLength most subwords of a text
 * @param sample share of documents
 * @param seed of the sample and the masks
 */
public record InforMaskParams(
        PairThresholds thresholds,
        int window,
        boolean ppmi,
        int maxBroadcast,
        int candidates,
        double rate,
        double smoothing,
        int maxLength,
        double sample,
        long seed)
        implements Serializable {
    public static InforMaskParams from(Settings settings) {
        return new InforMaskParams(
                PairThresholds.from(settings),
                PairThresholds.window(settings),
                settings.flag("statistics.informask.ppmi"),
                PairThresholds.maxBroadcast(settings),
                settings.integer("statistics.informask.candidates", 1, 10_000),
                settings.number("statistics.informask.rate", 0.001, 0.9),
                settings.number("statistics.informask.smoothing", 0, 1e9),
                settings.integer("statistics.informask.max-length", 8, 4096),
                settings.number("statistics.informask.sample", 1e-9, 1),
                settings.seed());
    }
}
