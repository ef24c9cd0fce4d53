/**
 * What terms weigh, by the formulas of {@link dev.lacuna.statistics.importance}. Three tables: {@code terms} for words, with
 * weights from outside joined in, {@code subword-weights} for entries of the vocabulary, {@code document-importance} for every
 * word of every document, aligned with the tokenized table.
 *
 * <p>Weights from outside: {@link dev.lacuna.jobs.statistics.importance.WeightFile} reads the file, {@link
 * dev.lacuna.jobs.statistics.importance.WordWeights} finds the word that each term is to the run's tokenizer.
 */
package dev.lacuna.jobs.statistics.importance;
