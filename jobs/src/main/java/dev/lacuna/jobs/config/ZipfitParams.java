package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.zipfit.*}: which documents compress best together with the target.
 *
 * @param select a share of the documents below 1, a number of them from 1 on
 * @param maxTargets target texts that are used; a sample, where there are more
 */
public record ZipfitParams(TextFilesParams target, double select, String compressor, int maxTargets)
        implements Serializable {
    public static ZipfitParams from(Settings settings) {
        return new ZipfitParams(
                new TextFilesParams(
                        "statistics.zipfit.target",
                        settings.texts("statistics.zipfit.target.paths"),
                        settings.choice("statistics.zipfit.target.format", TextFilesParams.FORMATS),
                        settings.choice("statistics.zipfit.target.document", TextFilesParams.DOCUMENTS),
                        settings.text("statistics.zipfit.target.field")),
                settings.number("statistics.zipfit.select", 1e-9, 1e15),
                settings.choice("statistics.zipfit.compressor", "lz4", "gzip"),
                settings.integer("statistics.zipfit.max-targets", 1, 100_000));
    }
}
