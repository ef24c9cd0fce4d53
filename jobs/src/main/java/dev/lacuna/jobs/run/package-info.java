/**
 * A run: one directory with everything a pipeline made, and the rule that decides what to make again.
 *
 * <p>A {@link dev.lacuna.jobs.run.Step} says what it reads and with which parameters; {@link dev.lacuna.jobs.run.Plan}
 * compares that with the {@link dev.lacuna.jobs.run.Manifest} the step left last time; {@link
 * dev.lacuna.jobs.run.StepRunner} runs what is out of date in a staging directory of {@link
 * dev.lacuna.jobs.run.RunDirectory} and publishes it by rename, manifest included, so a reader never sees half of it.
 */
package dev.lacuna.jobs.run;
