package dev.lacuna.jobs.config;

import dev.lacuna.statistics.importance.RankFrequency;
import dev.lacuna.statistics.importance.Subsampling;
import dev.lacuna.statistics.importance.WsBertWeight;
import java.io.Serializable;
import java.util.Locale;

/**
 * {@code statistics.subword-weights.*}: how subwords are weighed.
 *
 * @param scale of {@link RankFrequency#EXPONENTIAL}
 */
public record SubwordWeightsParams(
        RankFrequency rankFrequency, double scale, WsBertWeight wsBert, Subsampling subsampling)
        implements Serializable {
    public static SubwordWeightsParams from(Settings settings) {
        return new SubwordWeightsParams(
                RankFrequency.valueOf(
                        settings.choice("statistics.subword-weights.rank-frequency", "rank", "inverse", "exponential")
                                .toUpperCase(Locale.ROOT)),
                settings.number("statistics.subword-weights.scale", 0, RankFrequency.MOST_SCALE),
                new WsBertWeight(
                        settings.number("statistics.subword-weights.alpha", 0, 4),
                        settings.number("statistics.subword-weights.theta", 1, 1e15)),
                new Subsampling(
                        settings.number("statistics.subword-weights.subsampling-threshold", Double.MIN_NORMAL, 1)));
    }
}
