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

    /** The distribution of {@code counts}; null where no context stands nearer to the word than chance has it. */
    public static ContextDistribution of(ContextCounts counts, Ppmi ppmi) {
        double logTotal = Ppmi.log(Math.max(1, counts.total()));
        double[] shares = new double[counts.contexts().length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            long count = counts.counts()[i];
            shares[i] = count == 0 ? 0 : count * ppmi.of(count, logTotal, counts.contexts()[i]);
            sum += shares[i];
        }
        if (sum == 0) {
            return null;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new ContextDistribution(counts.contexts(), shares);
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
