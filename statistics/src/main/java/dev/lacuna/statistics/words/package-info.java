/**
 * Words by their text. A tokenizer may cut a word in several ways: with and without the blank in front, by what stands beside
 * it, or at random. {@link dev.lacuna.statistics.words.WordTexts} numbers the texts, {@link
 * dev.lacuna.statistics.words.WordForms} goes from subwords to a word's number.
 */
package dev.lacuna.statistics.words;
