/**
 * Keyphrases of single documents, by YAKE (Campos et al., "YAKE! Keyword extraction from single documents using multiple local
 * features", Information Sciences 509, 2020): words of a document with their places in, the best phrases of it with their
 * places out. No other document is looked at. Start at {@link dev.lacuna.statistics.keyphrase.Yake}.
 *
 * <p>{@code WordSpans} holds the words, {@code SpelledWords} tells equal ones, {@code TermFeatures} scores them, {@code
 * Candidates} scores phrases of them, {@code NearDuplicates} keeps variants of one phrase out. {@link
 * dev.lacuna.statistics.keyphrase.GivenKeyphrases} finds phrases that someone else chose. {@link
 * dev.lacuna.statistics.keyphrase.PhraseCounts} counts phrases over documents.
 */
package dev.lacuna.statistics.keyphrase;
