/**
 * What is made of the table of n-grams: the tables {@code collocations}, {@code pmi}, {@code dale} and {@code lexicon};
 * and {@code phrases}. {@link
 * dev.lacuna.jobs.statistics.collocation.SpanJoin} brings each n-gram together with the counts of its stretches, {@link
 * dev.lacuna.jobs.statistics.collocation.CollocationScores} scores it by all measures. {@link
 * dev.lacuna.jobs.statistics.collocation.BestNgrams} takes the best of each order by any {@link
 * dev.lacuna.jobs.statistics.collocation.Score}: the PMI vocabulary, the spans of DALE, the lists in manifests.
 */
package dev.lacuna.jobs.statistics.collocation;
