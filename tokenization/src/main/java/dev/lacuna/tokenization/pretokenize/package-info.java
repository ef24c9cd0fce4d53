/**
 * The cut of normalized text into words: each {@link dev.lacuna.tokenization.pretokenize.PreTokenizer} refines the {@link
 * dev.lacuna.tokenization.pretokenize.Splits} of a text.
 */
package dev.lacuna.tokenization.pretokenize;
