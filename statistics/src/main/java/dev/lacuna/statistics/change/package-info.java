/**
 * How much the company a word keeps differs between two slices of a corpus, such as two periods: {@link
 * dev.lacuna.statistics.change.Candidates} are frequent in both, {@link dev.lacuna.statistics.change.ContextDistribution} compares
 * their contexts by {@link dev.lacuna.statistics.change.JensenShannon}, {@link
 * dev.lacuna.statistics.change.ChanceDivergence} tells how much of that is chance.
 */
package dev.lacuna.statistics.change;
