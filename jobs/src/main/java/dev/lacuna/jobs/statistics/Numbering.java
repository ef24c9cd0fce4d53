package dev.lacuna.jobs.statistics;

/**
 * Which words of the corpus get a number.
 *
 * @param minCount least totalTermFreq of a word that does
 * @param breakAtPunctuation whether a word without any letter or digit gets none but breaks the text
 */
public record Numbering(int minCount, boolean breakAtPunctuation) {}
