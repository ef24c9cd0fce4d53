package dev.lacuna.statistics.keyphrase;

/**
 * The keyphrases of one document. Occurrence i of a keyphrase is words {@code [starts[i], ends[i])}; occurrences rise by
 * start, then end, and may overlap, since a phrase and a part of it can both be keyphrases. Arrays are shared, not copied.
 *
 * @param texts the distinct keyphrases as the document first has them, white space made one blank
 * @param scores score of each, lower is better; null where the keyphrases were given
 * @param starts first word of each occurrence
 * @param ends word after the last of each occurrence
 * @param indexes which of {@code texts} each occurrence is of
 */
public record Keyphrases(String[] texts, double[] scores, int[] starts, int[] ends, int[] indexes) {}
