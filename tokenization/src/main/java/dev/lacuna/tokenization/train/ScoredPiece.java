package dev.lacuna.tokenization.train;

/**
 * An entry of a unigram vocabulary.
 *
 * @param piece its text
 * @param score natural logarithm of its probability; 0 for a special token
 */
public record ScoredPiece(String piece, double score) {}
