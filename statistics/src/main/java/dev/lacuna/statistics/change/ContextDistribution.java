package dev.lacuna.statistics.change;

import dev.lacuna.statistics.context.Ppmi;

/**
 * The contexts of one word in one slice as a distribution: context c weighs {@code n(w,c) · PPMI(w,c)}, so that neither words
 * that stand near everything count nor chance meetings with rare ones. Two of them give the divergence of the word's uses.
 */
public final class ContextDistribution {
    private final int[] contexts;
    private final double[] shares;

    private ContextDistribution(int[] contexts, double[] shares) {
        this.contexts = contexts;
        this.shares = shares;
    }

    /**
     * The distribution over {@code contexts[0, size)}, ascending, which occur {@code counts} times near the word; null where
     * no context stands nearer to the word than chance has it.
     */
    public static ContextDistribution of(int[] contexts, long[] counts, int size, Ppmi ppmi) {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total += counts[i];
        }
        double logTotal = Ppmi.log(Math.max(1, total));
        double[] shares = new double[size];
        int[] own = new int[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            own[i] = contexts[i];
            shares[i] = counts[i] * ppmi.of(counts[i], logTotal, contexts[i]);
            sum += shares[i];
        }
        if (sum == 0) {
            return null;
        }
        for (int i = 0; i < size; i++) {
            shares[i] /= sum;
        }
        return new ContextDistribution(own, shares);
    }

    /** Jensen-Shannon divergence, 0 (the same contexts) to ln 2 (none in common). */
    public double divergence(ContextDistribution other) {
        double divergence = 0;
        int i = 0;
        int j = 0;
        while (i < contexts.length || j < other.contexts.length) {
            int left = i < contexts.length ? contexts[i] : Integer.MAX_VALUE;
            int right = j < other.contexts.length ? other.contexts[j] : Integer.MAX_VALUE;
            double p = left <= right ? shares[i++] : 0;
            double q = right <= left ? other.shares[j++] : 0;
            divergence += JensenShannon.term(p, q);
        }
        return JensenShannon.bounded(divergence);
    }
}
