package dev.lacuna.jobs.config;

import dev.lacuna.statistics.pairs.PairUnit;
import java.util.Locale;

/** {@code statistics.pairs.*}: which pairs of words are counted. */
public record PairsParams(PairUnit unit, int window, PairThresholds thresholds) {
    public static PairsParams from(Settings settings) {
        String unit = settings.choice("statistics.pairs.unit", "window", "sentence", "document");
        return new PairsParams(
                PairUnit.valueOf(unit.toUpperCase(Locale.ROOT)),
                PairThresholds.window(settings),
                PairThresholds.from(settings));
    }
}
