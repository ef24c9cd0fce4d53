/**
 * The only module that sees Spark: the command line, one package a job, and the reading and writing of corpora, tables and
 * shards.
 *
 * <p>{@link dev.lacuna.jobs.Main} reads a command, {@code config} turns its configuration into {@code XxxParams} records,
 * {@code run} decides which steps of the pipeline are out of date and runs them one after another, each in a staging
 * directory that becomes visible when it is complete. The steps themselves are in {@code tokenize}, {@code statistics},
 * {@code mask}, {@code train}, {@code evaluate} and {@code report}; {@code corpus} and {@code table} are what they read and
 * write.
 */
package dev.lacuna.jobs;
