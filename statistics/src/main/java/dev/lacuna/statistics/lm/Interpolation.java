package dev.lacuna.statistics.lm;

/**
 * Interpolated modified Kneser-Ney for the n-grams of one order (Chen and Goodman 1998, section 4.1.6; Heafield et al.
 * 2013, section 2.5): with adjusted counts a, for a context h and a word w
 *
 * <pre>p(w | h) = (a(hw) - D(a(hw))) / sum_x a(hx) + g(h) p(w | h')</pre>
 *
 * <p>where h' is h without its first word. The backoff weight g(h) is what the discounts took, over the same sum; to it
 * goes all of the count of pruned n-grams, so that probabilities add up to 1 whatever is pruned.
 */
final class Interpolation {
    private final Discounts discounts;
    private final Pruning pruning;
    private final int order;

    Interpolation(int order, Discounts discounts, Pruning pruning) {
        this.order = order;
        this.discounts = discounts;
        this.pruning = pruning;
    }

    /**
     * What {@link #smooth} finds: a probability for each n-gram, 0 where it is pruned, and a weight for each context.
     */
    record Smoothed(double[] probs, double[] backoffs) {}

    /**
     * @param lower probabilities of the order below
     * @param endings for each n-gram of {@code level}, where in {@code lower} its ending stands
     */
    Smoothed smooth(ContextLevel level, double[] lower, int[] endings) {
        double[] probs = new double[level.ngrams];
        double[] backoffs = new double[level.contexts];
        for (int context = 0; context < level.contexts; context++) {
            int from = level.first[context];
            int to = level.first[context + 1];
            long total = 0;
            for (int i = from; i < to; i++) {
                total += level.adjusted[i];
            }
            double backoff = freed(level, from, to) / total;
            for (int i = from; i < to; i++) {
                if (pruning.keeps(order, level.count[i])) {
                    double own = (level.adjusted[i] - discounts.of(level.adjusted[i])) / total;
                    probs[i] = own + backoff * lower[endings[i]];
                }
            }
            backoffs[context] = backoff;
        }
        return new Smoothed(probs, backoffs);
    }

    /** The count that is free for other words; summed in whole numbers, so that no order of terms can show. */
    private double freed(ContextLevel level, int from, int to) {
        long ones = 0;
        long twos = 0;
        long mores = 0;
        long pruned = 0;
        for (int i = from; i < to; i++) {
            long adjusted = level.adjusted[i];
            if (!pruning.keeps(order, level.count[i])) {
                pruned += adjusted;
            } else if (adjusted == 1) {
                ones++;
            } else if (adjusted == 2) {
                twos++;
            } else {
                mores++;
            }
        }
        return discounts.one() * ones + discounts.two() * twos + discounts.more() * mores + pruned;
    }
}
