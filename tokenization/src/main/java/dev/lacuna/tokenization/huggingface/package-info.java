/**
 * Hugging Face's {@code tokenizer.json}, read and written: {@link dev.lacuna.tokenization.huggingface.TokenizerJson}. A file
 * that asks for anything this package does not do exactly is refused by name, never approximated.
 */
package dev.lacuna.tokenization.huggingface;
