/**
 * Whole texts: {@link dev.lacuna.tokenization.document.DocumentTokenizer} puts a tokenizer, sentences, words and tags together
 * and gives a {@link dev.lacuna.tokenization.document.TokenizedText}.
 */
package dev.lacuna.tokenization.document;
