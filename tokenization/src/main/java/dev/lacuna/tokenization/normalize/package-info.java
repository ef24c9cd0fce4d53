/**
 * What is done to text before it is cut into words: each {@link dev.lacuna.tokenization.normalize.Normalizer} rewrites a
 * {@link dev.lacuna.tokenization.normalize.NormalizedText}, which remembers where in the original every char came from.
 * {@link dev.lacuna.tokenization.normalize.UnicodeForm} holds the four forms of Unicode, {@link
 * dev.lacuna.tokenization.normalize.Normalizers} what is made of simpler parts. All write what the normalizers of the same
 * name in Hugging Face's library write.
 */
package dev.lacuna.tokenization.normalize;
