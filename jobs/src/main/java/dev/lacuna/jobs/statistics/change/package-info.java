/**
 * Words whose contexts differ between slices of the corpus. {@link dev.lacuna.jobs.statistics.change.Slices} are the values of
 * a column, {@link dev.lacuna.jobs.statistics.change.SliceCounts} counts words in each, {@link
 * dev.lacuna.jobs.statistics.change.CandidateWords} chooses those to compare, {@link
 * dev.lacuna.jobs.statistics.change.Comparison} counts and compares their contexts, {@link
 * dev.lacuna.jobs.statistics.change.Examples} draws sentences of those that change most; {@link
 * dev.lacuna.jobs.statistics.change.ChangeStep} writes the table.
 */
package dev.lacuna.jobs.statistics.change;
