/**
 * What is done to text before it is cut into words: each {@link dev.lacuna.tokenization.normalize.Normalizer} rewrites a
 * {@link dev.lacuna.tokenization.normalize.NormalizedText}, which remembers where in the original every char came from.
 */
package dev.lacuna.tokenization.normalize;
