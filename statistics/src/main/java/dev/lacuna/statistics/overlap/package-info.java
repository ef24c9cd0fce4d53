/**
 * What a corpus holds of the items of a benchmark. {@link dev.lacuna.statistics.overlap.Benchmark} numbers the words of all
 * items and indexes their n-grams; documents stream past an {@link dev.lacuna.statistics.overlap.OverlapFinder}, which gives a
 * {@link dev.lacuna.statistics.overlap.DocumentOverlap} for each that has an n-gram of some item; {@link
 * dev.lacuna.statistics.overlap.OverlapTotals} adds them up, in any order, to an {@link
 * dev.lacuna.statistics.overlap.ItemOverlap} for each item. Words are compared, not hashes of them.
 */
package dev.lacuna.statistics.overlap;
