package dev.lacuna.tokenization.bpe;

/**
 * Two neighbouring tokens that become one.
 *
 * @param left the token on the left, as the vocabulary spells it
 * @param right the token on the right, with its continuation prefix where the vocabulary has one
 */
public record BpeMerge(String left, String right) {}
