/**
 * The tables {@code ngrams}, {@code subword-ngrams} and {@code skipgrams}. {@link
 * dev.lacuna.jobs.statistics.ngrams.NgramCounts} counts n-grams of any units order by order, each pass counting only what can
 * still reach the minimum: {@link dev.lacuna.jobs.statistics.ngrams.PairedOrders} while the n-grams of an order are few enough
 * to be numbered, {@link dev.lacuna.jobs.statistics.ngrams.SequencedOrders} from there on. {@link
 * dev.lacuna.jobs.statistics.ngrams.RankedNgrams} names and sorts them for the table. {@link
 * dev.lacuna.jobs.statistics.ngrams.SkipgramCounts} needs one pass.
 */
package dev.lacuna.jobs.statistics.ngrams;
