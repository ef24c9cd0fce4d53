/**
 * BERT's cut of text into words: {@link dev.lacuna.tokenization.bert.BertWords} cleans, lower-cases, strips accents and
 * splits at white space, punctuation and CJK ideographs in one pass over the characters, as Hugging Face's
 * {@code BertNormalizer} followed by {@code BertPreTokenizer} does.
 */
package dev.lacuna.tokenization.bert;
