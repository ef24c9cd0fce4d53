/**
 * Words. A {@link dev.lacuna.tokenization.words.WordScanner} gives the normalized words of a text to a {@link
 * dev.lacuna.tokenization.words.WordSink}, be it a tokenizer or a word count. Where a tokenizer's own words are none, as in
 * scripts without spaces or where words carry their punctuation, a {@link dev.lacuna.tokenization.words.WordBreaker} finds the
 * {@link dev.lacuna.tokenization.words.WordStarts} of the raw text instead; {@link
 * dev.lacuna.tokenization.words.UnicodeWords} does so for every script.
 */
package dev.lacuna.tokenization.words;
