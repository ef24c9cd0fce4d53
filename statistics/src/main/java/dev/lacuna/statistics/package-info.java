/**
 * What a corpus says about its subwords, words and word n-grams: counts and scores as pure formulas and mergeable primitive
 * tables, with no engine underneath. {@code counting} holds the tables, {@code words} tells which subwords make the same word,
 * {@code lengths} measures text, {@code importance} weighs terms, {@code ngram} finds n-grams above a minimum count and scores
 * them, {@code keyphrase} finds what a single document is about. The jobs module runs these over partitions and merges them.
 *
 * <p>Names are those of the field: {@code totalTermFreq} is how often a term occurs, {@code docFreq} in how many documents,
 * {@code docCount} how many documents there are, {@code sumTotalTermFreq} how many occurrences of all terms.
 */
package dev.lacuna.statistics;
