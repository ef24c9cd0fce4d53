/**
 * What the corpus holds of a benchmark. {@link dev.lacuna.jobs.statistics.overlap.BenchmarkItems} cuts the items as the run's
 * documents are cut; {@link dev.lacuna.jobs.statistics.overlap.ContaminationStep} broadcasts them, streams the tokenized corpus
 * past and writes a row for each item and for each document that shares a stretch with one. What is compared, and how, is in
 * {@link dev.lacuna.statistics.overlap}.
 */
package dev.lacuna.jobs.statistics.overlap;
