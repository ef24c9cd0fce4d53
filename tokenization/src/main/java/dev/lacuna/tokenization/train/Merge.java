package dev.lacuna.tokenization.train;

/**
 * Two pieces that become one.
 *
 * @param left id of the left piece
 * @param right id of the right piece
 * @param merged id of the piece they make
 */
public record Merge(int left, int right, int merged) {}
