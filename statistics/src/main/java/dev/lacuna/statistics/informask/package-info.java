/**
 * InforMask's masking rates (Sadeq, Xu, McAuley, EMNLP 2022, arXiv 2210.11771). In: documents as subwords, the numbers of
 * their words, and a {@link dev.lacuna.statistics.pairs.PairMatrix}. {@link dev.lacuna.statistics.informask.TextCutter} makes
 * texts of a document, {@link dev.lacuna.statistics.informask.InforMask} draws candidate masks for each and keeps the most
 * informative one, as {@link dev.lacuna.statistics.informask.InformativeRelevance} tells. Out: {@link
 * dev.lacuna.statistics.informask.MaskCounts}, how often each subword was in a text and in the mask that was kept.
 */
package dev.lacuna.statistics.informask;
