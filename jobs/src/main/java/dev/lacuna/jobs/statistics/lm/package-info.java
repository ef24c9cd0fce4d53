/**
 * The n-gram language model of {@link dev.lacuna.statistics.lm} over partitions. {@link
 * dev.lacuna.jobs.statistics.lm.LmStep}: {@link dev.lacuna.jobs.statistics.lm.LmText} counts windows of the corpus,
 * {@link dev.lacuna.jobs.statistics.lm.LmTries} makes a model of them, a partition a bucket; out come the table of
 * n-grams, an {@link dev.lacuna.jobs.statistics.lm.ArpaFile}, {@link dev.lacuna.jobs.statistics.lm.LmFiles} and the
 * perplexity of held-out text. {@link dev.lacuna.jobs.statistics.lm.SurprisalStep} loads the model and scores every
 * word of the corpus.
 */
package dev.lacuna.jobs.statistics.lm;
