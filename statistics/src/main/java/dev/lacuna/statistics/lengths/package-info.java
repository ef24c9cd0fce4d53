/**
 * How long documents, sentences and words are: {@link dev.lacuna.statistics.lengths.TextLengths} measures text in every {@link
 * dev.lacuna.statistics.lengths.LengthUnit} and counts lengths, {@link dev.lacuna.statistics.lengths.LengthHistogram} sums the
 * counts of one unit up.
 */
package dev.lacuna.statistics.lengths;
