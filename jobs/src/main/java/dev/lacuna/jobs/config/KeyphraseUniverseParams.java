package dev.lacuna.jobs.config;

/**
 * {@code statistics.keyphrase-universe.*}: which keyphrases of all documents are kept.
 *
 * @param size how many
 */
public record KeyphraseUniverseParams(int size) {
    public static KeyphraseUniverseParams from(Settings settings) {
        return new KeyphraseUniverseParams(settings.integer("statistics.keyphrase-universe.size", 1, 10_000_000));
    }
}
