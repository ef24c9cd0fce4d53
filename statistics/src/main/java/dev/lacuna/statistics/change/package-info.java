/**
 * How much the company a word keeps differs between two slices of a corpus, such as two periods: {@link
 * dev.lacuna.statistics.change.Candidates} are frequent in both, {@link dev.lacuna.statistics.change.ContextDistribution} compares
 * their contexts by {@link dev.lacuna.statistics.change.JensenShannon}.
 */
package dev.lacuna.statistics.change;
