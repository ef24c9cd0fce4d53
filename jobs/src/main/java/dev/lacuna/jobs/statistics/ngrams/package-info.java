/**
 * The table {@code ngrams}. {@link dev.lacuna.jobs.statistics.ngrams.NgramCounts} counts n-grams order by order, each pass
 * counting only what can still reach the minimum; {@link dev.lacuna.jobs.statistics.ngrams.NgramScores} brings every n-gram to
 * its first and to its last words to score it; {@link dev.lacuna.jobs.statistics.ngrams.RankedNgrams} names and sorts them.
 */
package dev.lacuna.jobs.statistics.ngrams;
