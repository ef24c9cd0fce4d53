/**
 * The cut of normalized text into words: each {@link dev.lacuna.tokenization.pretokenize.PreTokenizer} refines the {@link
 * dev.lacuna.tokenization.pretokenize.Splits} of a text. {@link dev.lacuna.tokenization.pretokenize.DelimiterSplit} is the
 * general one, {@link dev.lacuna.tokenization.pretokenize.PreTokenizers} holds its common cases, {@link
 * dev.lacuna.tokenization.pretokenize.ByteLevel} and {@link dev.lacuna.tokenization.pretokenize.Metaspace} are those of the
 * GPT and SentencePiece families. All cut as the pre-tokenizers of the same name in Hugging Face's library do.
 */
package dev.lacuna.tokenization.pretokenize;
