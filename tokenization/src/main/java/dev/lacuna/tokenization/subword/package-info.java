/**
 * The last step of every tokenizer family: a {@link dev.lacuna.tokenization.subword.SubwordModel} makes a {@link
 * dev.lacuna.tokenization.subword.WordCutter} for each thread, which cuts one normalized word at a time into a {@link
 * dev.lacuna.tokenization.subword.SubwordBuffer}. The families themselves are the packages {@code wordpiece}, {@code bpe}
 * and {@code unigram}.
 */
package dev.lacuna.tokenization.subword;
