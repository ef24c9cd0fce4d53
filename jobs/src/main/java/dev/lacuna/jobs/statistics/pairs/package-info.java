/**
 * Pairs of words. In: the numbered corpus. {@link dev.lacuna.jobs.statistics.pairs.CountedPairs} counts pairs of any unit,
 * for the table {@code pairs} ({@link dev.lacuna.jobs.statistics.pairs.PairsStep}) and, as a matrix that every executor
 * holds, for {@code document-pmi} ({@link dev.lacuna.jobs.statistics.pairs.DocumentPmiStep}) and {@code informask}.
 */
package dev.lacuna.jobs.statistics.pairs;
