package dev.lacuna.tokenization.huggingface;

import dev.lacuna.tokenization.pretokenize.PreTokenizer;

/**
 * A pre-tokenizer and what the model must know of it.
 *
 * @param preTokenizer cuts normalized text into words
 * @param byteLevel whether the model reads each word as its UTF-8 bytes
 */
record PreTokenization(PreTokenizer preTokenizer, boolean byteLevel) {}
