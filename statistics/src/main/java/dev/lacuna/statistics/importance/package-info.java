/**
 * How much a term says, from its counts: one class a formula, each named for what its paper calls it. In: {@code totalTermFreq},
 * {@code docFreq} and their totals. Out: a finite number, whatever the counts.
 *
 * <p>Words: {@link dev.lacuna.statistics.importance.InverseDocFreq}, {@link dev.lacuna.statistics.importance.TfIdf}, {@link
 * dev.lacuna.statistics.importance.Bm25}, {@link dev.lacuna.statistics.importance.Unigram}, {@link
 * dev.lacuna.statistics.importance.MaskedDiffuse}. Subwords: {@link dev.lacuna.statistics.importance.LogFrequency}, {@link
 * dev.lacuna.statistics.importance.RankFrequency}, {@link dev.lacuna.statistics.importance.WsBertWeight}, {@link
 * dev.lacuna.statistics.importance.VistScore}. Both: {@link dev.lacuna.statistics.importance.Subsampling}.
 *
 * <p>Logarithms are natural and of {@code StrictMath}, so that a weight has the same bits on every machine.
 */
package dev.lacuna.statistics.importance;
