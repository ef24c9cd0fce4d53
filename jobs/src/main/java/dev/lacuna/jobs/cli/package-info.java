/**
 * The commands. {@link dev.lacuna.jobs.cli.PipelineCommand} runs the pipeline or one of its stages; {@link
 * dev.lacuna.jobs.cli.RecipesCommand} and {@link dev.lacuna.jobs.cli.ExplainCommand} look without Spark, and {@link
 * dev.lacuna.jobs.cli.DoctorCommand} tries whether Spark and the rest are there.
 */
package dev.lacuna.jobs.cli;
