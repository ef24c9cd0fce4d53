/**
 * How the entries of a vocabulary spell words: every family marks in its own way which entry begins or ends a word, and which
 * stand for bytes instead of characters.
 */
package dev.lacuna.tokenization.spelling;
