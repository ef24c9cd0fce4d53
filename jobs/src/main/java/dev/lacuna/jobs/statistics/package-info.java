/**
 * Step three: tables of statistics, a {@link dev.lacuna.jobs.statistics.TableStep} each, which {@link
 * dev.lacuna.jobs.statistics.StatisticsTables} lists. In: the tokenized table, and other tables. Out: {@code
 * statistics/<table>/}. The packages below hold the tables, by topic.
 *
 * <p>What they share: {@link dev.lacuna.jobs.statistics.RunTables}, what is read of the run; {@link
 * dev.lacuna.jobs.statistics.OutsideFile}, what is read besides; {@link dev.lacuna.jobs.statistics.NumberedCorpus}, the text
 * as numbers of words, in memory once for all tables of a command; {@link dev.lacuna.jobs.statistics.WordIndex}, which numbers
 * words; {@link dev.lacuna.jobs.statistics.Buckets}, which counts in bounded memory and cuts counts for the shuffle; {@link
 * dev.lacuna.jobs.statistics.TextList}, a list beside a table. Counts and scores travel and are kept as bytes, a
 * block a bucket, from primitive tables that combine partial counts first.
 */
package dev.lacuna.jobs.statistics;
