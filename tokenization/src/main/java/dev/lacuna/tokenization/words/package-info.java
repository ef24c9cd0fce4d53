/**
 * From raw text to normalized words: a {@link dev.lacuna.tokenization.words.WordScanner} gives the words of a text to a {@link
 * dev.lacuna.tokenization.words.WordSink}, be it a tokenizer or a word count.
 */
package dev.lacuna.tokenization.words;
