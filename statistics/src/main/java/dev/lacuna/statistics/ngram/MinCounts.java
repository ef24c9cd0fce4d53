package dev.lacuna.statistics.ngram;

import java.io.Serializable;
import java.util.List;

/**
 * How often an n-gram must occur, order by order.
 *
 * @param counts of orders 1, 2, 3…; the last one repeats
 */
public record MinCounts(List<Integer> counts) implements Serializable {
    public MinCounts {
        counts = List.copyOf(counts);
    }

    /** Least count of an n-gram of {@code order} that is kept. */
    public int kept(int order) {
        return counts.get(Math.min(order, counts.size()) - 1);
    }

    /**
     * Least count of an n-gram of {@code order} that may be part of a kept one of up to {@code maxOrder}: no part occurs less
     * often than the whole, so it is the least of what these orders ask for.
     */
    public int reachable(int order, int maxOrder) {
        int least = kept(order);
        for (int longer = order + 1; longer <= maxOrder; longer++) {
            least = Math.min(least, kept(longer));
        }
        return least;
    }
}
