/**
 * The table {@code lengths}: {@link dev.lacuna.jobs.statistics.lengths.LengthsStep} counts with {@link
 * dev.lacuna.statistics.lengths.TextLengths} and tells the totals of the corpus.
 */
package dev.lacuna.jobs.statistics.lengths;
