package dev.lacuna.statistics.ngram;

import java.util.List;

/**
 * How many n-grams of each order a PMI vocabulary takes. Scores of different orders cannot be compared, so each order is
 * ranked by itself: half of the vocabulary for bigrams, a quarter for trigrams, and so on, the last order as many as the one
 * before (PMI-Masking: 50, 25, 12.5 and 12.5 % for orders 2 to 5).
 */
public final class PmiQuota {
    private PmiQuota() {}

    /** The quota of {@code order} among orders 2 to {@code maxOrder}. */
    public static int of(int order, int maxOrder, int vocabularySize) {
        if (maxOrder == 2) {
            return vocabularySize;
        }
        int halvings = Math.min(order - 1, maxOrder - 2);
        return (int) Math.rint(vocabularySize * Math.pow(0.5, halvings));
    }

    /** The quota of {@code order} where the shares of the orders from 2 on are given. */
    public static int of(int order, List<Double> shares, int vocabularySize) {
        return (int) Math.rint(vocabularySize * shares.get(order - 2));
    }
}
