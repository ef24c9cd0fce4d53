/**
 * Text in, {@link dev.lacuna.tokenization.TokenBuffer subword ids with word and sentence starts} out.
 *
 * <p>Start at {@link dev.lacuna.tokenization.Tokenizer}. {@code bert} cuts text into normalized words, {@code wordpiece}
 * cuts words into subwords, as {@code bpe} and {@code unigram} do, {@code pipeline} puts the parts of a tokenizer together,
 * {@code train} learns vocabularies, {@code huggingface} reads and writes {@code tokenizer.json}, {@code sentence} finds
 * sentence starts, {@code tags} parts of speech, {@code document} brings all of it to whole texts, and {@code random} holds
 * the keyed generator that every later module draws from.
 * A new tokenizer family is a new package that implements {@link dev.lacuna.tokenization.subword.SubwordModel} and a new
 * branch where {@code huggingface} reads models.
 */
package dev.lacuna.tokenization;
