/**
 * Word n-grams above a minimum count and how much their words belong together. {@link
 * dev.lacuna.statistics.ngram.NgramCounter} proposes the n-grams of one order, a {@link
 * dev.lacuna.statistics.ngram.NgramFilter} of the order before keeps hopeless ones out, {@link
 * dev.lacuna.statistics.ngram.Pmi} is the score of what is left, {@link dev.lacuna.statistics.ngram.NgramScorer} computes it
 * bucket by bucket, a {@link dev.lacuna.statistics.ngram.RankedBlock} holds the best, and {@link
 * dev.lacuna.statistics.ngram.PmiQuota} says how many of each order a vocabulary takes.
 */
package dev.lacuna.statistics.ngram;
