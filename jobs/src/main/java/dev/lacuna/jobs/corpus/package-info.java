/**
 * Where documents come from: a {@link dev.lacuna.jobs.corpus.CorpusSource} lists splits on the driver and reads one split at
 * a time on an executor. Splits depend on the files alone, never on the cluster, so the tables made from them do not either.
 * A new format is a new {@code CorpusSource} and a branch in {@link dev.lacuna.jobs.corpus.Corpora}.
 */
package dev.lacuna.jobs.corpus;
