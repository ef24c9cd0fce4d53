package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.List;

/**
 * Which n-grams are left out of the model: those that occur at most so often, by order (as {@code lmplz --prune}).
 * Since the thresholds do not fall, whatever is kept has its context and its ending kept too.
 *
 * @param thresholds for order 1, 2 and so on; the last one holds for all longer n-grams
 */
public record Pruning(List<Long> thresholds) implements Serializable {
    /** Nothing is left out. */
    public static final Pruning NONE = new Pruning(List.of(0L));

    public Pruning {
        thresholds = List.copyOf(thresholds);
        if (thresholds.isEmpty() || thresholds.get(0) != 0) {
            throw new IllegalArgumentException("single words are not pruned: " + thresholds);
        }
        for (int i = 1; i < thresholds.size(); i++) {
            if (thresholds.get(i) < thresholds.get(i - 1)) {
                throw new IllegalArgumentException("falling thresholds: " + thresholds);
            }
        }
    }

    /** Whether an n-gram of {@code order} words that occurs {@code count} times is part of the model. */
    public boolean keeps(int order, long count) {
        return count > thresholds.get(Math.min(order, thresholds.size()) - 1);
    }
}
