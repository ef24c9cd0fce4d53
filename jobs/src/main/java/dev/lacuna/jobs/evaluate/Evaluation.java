package dev.lacuna.jobs.evaluate;

/**
 * The model on one recipe's held-out rows, and a unigram model of the corpus on the same labels. Losses are mean cross
 * entropies in nats, perplexities their exponentials.
 */
public record Evaluation(
        String recipe,
        String split,
        long predictions,
        double loss,
        double perplexity,
        double accuracy,
        double unigramLoss,
        double unigramPerplexity,
        double unigramAccuracy) {}
