/**
 * The tables {@code words} and {@code subwords}: how often terms occur. {@link dev.lacuna.jobs.statistics.counts.TermCounts}
 * counts, each task with a {@link dev.lacuna.jobs.statistics.counts.WordCounter}, {@link
 * dev.lacuna.jobs.statistics.counts.JoinedForms} makes words of the ways they are cut, {@link
 * dev.lacuna.jobs.statistics.counts.WordRows} and {@link dev.lacuna.jobs.statistics.counts.SubwordCounts} are what is written.
 */
package dev.lacuna.jobs.statistics.counts;
