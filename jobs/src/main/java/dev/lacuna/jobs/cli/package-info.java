/**
 * The commands. {@link dev.lacuna.jobs.cli.PipelineCommand} and its one-step kin run steps; {@link
 * dev.lacuna.jobs.cli.RecipesCommand}, {@link dev.lacuna.jobs.cli.ExplainCommand} and {@link
 * dev.lacuna.jobs.cli.DoctorCommand} look without running anything on Spark.
 */
package dev.lacuna.jobs.cli;
