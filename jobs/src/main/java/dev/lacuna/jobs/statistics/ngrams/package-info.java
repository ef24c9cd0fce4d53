/**
 * The tables {@code ngrams} and {@code pmi}. {@link dev.lacuna.jobs.statistics.ngrams.NgramCounts} counts n-grams order by
 * order, each pass counting only what can still reach the minimum; {@link dev.lacuna.jobs.statistics.ngrams.NgramScores}
 * brings every n-gram to its first and to its last words to score it; {@link
 * dev.lacuna.jobs.statistics.ngrams.RankedNgrams} names and sorts them for the table, of which {@link
 * dev.lacuna.jobs.statistics.ngrams.BestNgrams} takes the PMI vocabulary.
 */
package dev.lacuna.jobs.statistics.ngrams;
