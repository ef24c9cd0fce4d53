/**
 * Vocabularies learned from words. {@link dev.lacuna.tokenization.train.WordCounts} counts words wherever they are found;
 * on one machine, one of four trainers makes a vocabulary of the counts: {@link
 * dev.lacuna.tokenization.train.WordPieceTrainer}, {@link dev.lacuna.tokenization.train.BpeTrainer}, {@link
 * dev.lacuna.tokenization.train.ByteLevelBpeTrainer} and {@link dev.lacuna.tokenization.train.UnigramTrainer}. What they
 * learn depends on the counts alone, not on the order in which words came or on the number of threads.
 *
 * <p>The first three merge pairs: start at {@code MergeLearner}. The last prunes a large vocabulary by likelihood: start at
 * {@code UnigramTrainer}.
 */
package dev.lacuna.tokenization.train;
