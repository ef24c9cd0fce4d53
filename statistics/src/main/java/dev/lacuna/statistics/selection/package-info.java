/**
 * Which documents of a corpus are like a target text, by two published measures.
 *
 * <p>Importance: {@link dev.lacuna.statistics.selection.HashedNgrams} turns a text into buckets of words and word pairs, and
 * {@link dev.lacuna.statistics.selection.ImportanceWeights} holds the log ratio of each bucket between target and corpus; {@link
 * dev.lacuna.statistics.selection.Gumbel} noise on the sums makes their top a sample without replacement.
 *
 * <p>Alignment: {@link dev.lacuna.statistics.selection.CompressionAlignment} tells how much better a text compresses together
 * with each target text, as a {@link dev.lacuna.statistics.selection.Compressor} sees it.
 *
 * <p>Either way a document gets a number, and {@link dev.lacuna.statistics.selection.KthLargest} finds the least of the k
 * largest in passes that need no sorting.
 */
package dev.lacuna.statistics.selection;
