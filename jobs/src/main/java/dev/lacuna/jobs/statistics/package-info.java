/**
 * Step three, {@link dev.lacuna.jobs.statistics.StatisticsStep}. In: the tokenized table. Out: {@code subwords/}, {@code
 * words/}, {@code ngrams/} and {@code pmi.txt} in {@code statistics/}.
 *
 * <p>{@link dev.lacuna.jobs.statistics.TermCounts} counts subwords and words; {@link
 * dev.lacuna.jobs.statistics.NgramCounts} counts n-grams order by order, each pass counting only what can still reach the
 * minimum; {@link dev.lacuna.jobs.statistics.NgramScores} brings every n-gram to its first and to its last words to score it;
 * {@link dev.lacuna.jobs.statistics.RankedNgrams} names and sorts them, for the table and for the PMI list.
 *
 * <p>Counts and scores are shuffled and kept as bytes, a block a bucket of {@link dev.lacuna.jobs.statistics.Buckets}: {@link
 * dev.lacuna.statistics.counting.CountBlock} from primitive tables that combine partial counts first, {@link
 * dev.lacuna.statistics.ngram.NgramBlock} for scores, {@link dev.lacuna.statistics.ngram.RankedBlock} for what is written.
 */
package dev.lacuna.jobs.statistics;
