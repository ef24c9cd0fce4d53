/**
 * Hugging Face's {@code tokenizer.json}, read and written. {@link dev.lacuna.tokenization.huggingface.TokenizerJson} puts the
 * parts together, each of which has a class of its own, named after its node; {@link
 * dev.lacuna.tokenization.huggingface.TokenizerTrainer} learns one and writes it; {@link
 * dev.lacuna.tokenization.huggingface.TokenizerSource} is what travels to executors. A part that our engine does not do
 * exactly raises {@code UnsupportedPart}, and the file goes to Hugging Face's own library: nothing is approximated.
 */
package dev.lacuna.tokenization.huggingface;
