/**
 * Step six, {@link dev.lacuna.jobs.evaluate.EvaluateStep}. In: the model, the held-out shards of every recipe, the subword
 * counts. Out: {@code evaluation/evaluation.json} with masked loss, perplexity and accuracy beside the unigram baseline,
 * and {@code evaluation/feedback/} with what the model makes of single subwords and parts of speech.
 */
package dev.lacuna.jobs.evaluate;
