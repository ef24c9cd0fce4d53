package dev.lacuna.jobs.config;

import java.io.Serializable;

/**
 * {@code statistics.dsir.*}: which documents are sampled for being like the target.
 *
 * @param select a share of the documents below 1, a number of them from 1 on
 * @param noise whether it is a sample; without, the greatest weights win
 * @param minTokens shorter documents are left out
 */
public record DsirParams(
        TextFilesParams target,
        double select,
        boolean noise,
        int buckets,
        String hash,
        double pseudoCount,
        int minTokens)
        implements Serializable {
    public static DsirParams from(Settings settings) {
        return new DsirParams(
                new TextFilesParams(
                        "statistics.dsir.target",
                        settings.texts("statistics.dsir.target.paths"),
                        settings.choice("statistics.dsir.target.format", TextFilesParams.FORMATS),
                        settings.choice("statistics.dsir.target.document", TextFilesParams.DOCUMENTS),
                        settings.text("statistics.dsir.target.field")),
                settings.number("statistics.dsir.select", 1e-9, 1e15),
                settings.choice("statistics.dsir.sampling", "gumbel", "top").equals("gumbel"),
                settings.integer("statistics.dsir.buckets", 2, 1 << 24),
                settings.choice("statistics.dsir.hash", "sha256", "murmur"),
                settings.number("statistics.dsir.pseudo-count", 0, 1e9),
                settings.integer("statistics.dsir.min-tokens", 1, Integer.MAX_VALUE));
    }
}
