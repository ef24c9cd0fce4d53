package dev.lacuna.jobs.config;

/**
 * {@code tokenizer.preflight.*}: what a tokenizer must hold to on a sample of the corpus.
 *
 * @param mostUnknown largest share of unknown subwords
 * @param idBits bits that an id may need
 */
public record PreflightParams(double mostUnknown, int idBits) {
    public static PreflightParams from(Settings settings) {
        return new PreflightParams(
                settings.number("tokenizer.preflight.max-unknown-rate", 0, 1),
                settings.integer("tokenizer.preflight.id-bits", 8, 31));
    }
}
