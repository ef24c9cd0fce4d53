/**
 * Text in, {@link dev.lacuna.tokenization.TokenBuffer subword ids with word and sentence starts} out.
 *
 * <p>Start at {@link dev.lacuna.tokenization.Tokenizer}. {@code bert} cuts text into normalized words, {@code wordpiece}
 * cuts words into subwords, {@code train} learns vocabularies, {@code huggingface} reads and writes {@code tokenizer.json},
 * {@code sentence} finds sentence starts, and {@code random} holds the keyed generator that every later module draws from.
 * A new tokenizer family is a new package that implements {@code Tokenizer} and a new branch in
 * {@link dev.lacuna.tokenization.huggingface.TokenizerJson}.
 */
package dev.lacuna.tokenization;
