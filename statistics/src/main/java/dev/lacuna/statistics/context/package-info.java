/**
 * Which words stand near which: {@link dev.lacuna.statistics.context.Sentences} cuts numbered text, {@link
 * dev.lacuna.statistics.context.ContextPairs} gives the pairs of a sentence, {@link
 * dev.lacuna.statistics.context.RowBlock} carries counts to the bucket of their row and holds the rows of
 * a bucket, {@link dev.lacuna.statistics.context.Ppmi} weighs a pair.
 */
package dev.lacuna.statistics.context;
