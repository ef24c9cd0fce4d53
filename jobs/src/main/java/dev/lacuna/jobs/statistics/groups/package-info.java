/**
 * The table {@code words-by}: words counted apart for each value of columns of the corpus, such as periods or domains. {@link
 * dev.lacuna.jobs.statistics.groups.GroupValues} finds the values, {@link
 * dev.lacuna.jobs.statistics.groups.GroupWordCounter} counts in one task, {@link
 * dev.lacuna.jobs.statistics.groups.GroupTotals} sums up what is written.
 */
package dev.lacuna.jobs.statistics.groups;
