package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.util.List;

/**
 * {@code statistics.pmi.*}: how the PMI vocabulary is chosen.
 *
 * @param maxOrder longest n-gram there may be, which the quotas depend on
 * @param vocabularySize entries of the vocabulary
 * @param score what n-grams of an order are ranked by
 * @param shares of the vocabulary that the orders from 2 on get; empty: half, a quarter and so on
 */
public record PmiParams(int maxOrder, int vocabularySize, String score, List<Double> shares) {
    private static final String[] SCORES = {"pmi", "pmi-squared", "npmi", "phrase", "log-likelihood", "dale"};
    private static final String SHARES = "statistics.pmi.shares";

    public static PmiParams from(Settings settings) {
        int maxOrder = NgramsParams.from(settings).maxOrder();
        return new PmiParams(
                maxOrder,
                settings.integer("statistics.pmi.vocabulary-size", 1, 100_000_000),
                settings.choice("statistics.pmi.score", SCORES),
                settings.has(SHARES) ? shares(settings.numbers("statistics.pmi.shares", 0, 1), maxOrder) : List.of());
    }

    private static List<Double> shares(List<Double> shares, int maxOrder) {
        double sum = shares.stream().mapToDouble(share -> share).sum();
        // A sum of shares such as 0.7, 0.2 and 0.1 may be a hair over 1.
        if (shares.size() != maxOrder - 1 || sum > 1 + 1e-9) {
            throw new UserException(
                    "Cannot use configuration: " + SHARES + " must hold a number for each of the orders 2 to "
                            + maxOrder + ", 1 at most in sum (" + shares + ")");
        }
        return shares;
    }
}
