/**
 * Step three, {@link dev.lacuna.jobs.statistics.StatisticsStep}. In: the tokenized table. Out: {@code subwords/}, {@code
 * words/}, {@code ngrams/} and {@code pmi.txt} in {@code statistics/}.
 *
 * <p>{@link dev.lacuna.jobs.statistics.TermCounts} counts subwords and words in one pass; {@link
 * dev.lacuna.jobs.statistics.NgramCounts} counts n-grams order by order, each pass counting only what can still reach the
 * minimum; {@link dev.lacuna.jobs.statistics.NgramScores} joins every n-gram with its beginnings and endings to score it.
 * Partial counts are combined in primitive tables before they are shuffled, as {@link
 * dev.lacuna.statistics.counting.CountBlock blocks} for {@link dev.lacuna.jobs.statistics.Buckets buckets}.
 */
package dev.lacuna.jobs.statistics;
