package dev.lacuna.tokenization.normalize;

/** Rewrites text. Immutable, shared by all threads. */
public interface Normalizer {
    void normalize(NormalizedText text);
}
