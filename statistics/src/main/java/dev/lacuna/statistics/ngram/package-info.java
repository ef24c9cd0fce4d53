/**
 * N-grams above a minimum count and how much their units belong together, as {@link dev.lacuna.statistics.ngram.Pmi} scores
 * it. Units are numbers: of words, or of subwords.
 *
 * <p>{@link dev.lacuna.statistics.ngram.NgramLevel} numbers the n-grams of one order and rewrites a text by them, so that the
 * next order is its pairs of neighbours; {@link dev.lacuna.statistics.ngram.NgramLevels} scores an order by those below. Where
 * there are too many to number, {@link dev.lacuna.statistics.ngram.NgramCounter} proposes the n-grams of an order as sequences,
 * a {@link dev.lacuna.statistics.ngram.NgramFilter} of the order before keeps hopeless ones out, and {@link
 * dev.lacuna.statistics.ngram.NgramScorer} scores them bucket by bucket. {@link
 * dev.lacuna.statistics.ngram.SkipgramCounter} counts n-grams with gaps.
 *
 * <p>A {@link dev.lacuna.statistics.ngram.RankedBlock} holds the best n-grams, and {@link
 * dev.lacuna.statistics.ngram.PmiQuota} says how many of each order a vocabulary takes.
 */
package dev.lacuna.statistics.ngram;
