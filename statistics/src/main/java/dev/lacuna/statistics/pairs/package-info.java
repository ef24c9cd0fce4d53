/**
 * Pairs of words that occur together: in a window, a sentence or a document ({@link dev.lacuna.statistics.pairs.PairUnit}).
 * In: chunks of word numbers with codes for sentence and document ends. {@link dev.lacuna.statistics.pairs.PairCounter}
 * counts pairs and, apart from them, what they are compared with, {@link dev.lacuna.statistics.pairs.PairMargins}; {@link
 * dev.lacuna.statistics.pairs.PairScores} makes PMI and NPMI of both.
 *
 * <p>{@link dev.lacuna.statistics.pairs.PairMatrix} looks scores up passage by passage, for {@link
 * dev.lacuna.statistics.pairs.MeanPmi} and for InforMask.
 */
package dev.lacuna.statistics.pairs;
