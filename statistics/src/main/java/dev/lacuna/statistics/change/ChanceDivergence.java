package dev.lacuna.statistics.change;

import dev.lacuna.statistics.context.Ppmi;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * How much the contexts of a word would diverge between two slices if it were used alike in both. Divergence measured on a
 * sample is too great, the more so the rarer the word, and contexts may themselves be frequent in one slice only. So the
 * contexts of both slices are put together and dealt out at random, each to a slice with the odds that the word and the
 * context give it: {@code N_from(w)·p_from(c)} to {@code N_to(w)·p_to(c)}. What such samples diverge by is chance.
 */
public final class ChanceDivergence {
    /** Above it a binomial number is drawn by its normal approximation. */
    private static final long EXACT = 64;

    private final KeyedRandom random;

    public ChanceDivergence(KeyedRandom random) {
        this.random = random;
    }

    /** The mean over {@code rounds} deals. */
    public double of(ContextCounts from, ContextCounts to, Ppmi fromPpmi, Ppmi toPpmi, int rounds) {
        ContextCounts all = from.plus(to);
        double[] shares = shares(all.contexts(), from.total(), to.total(), fromPpmi, toPpmi);
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            ContextCounts left = deal(all, shares);
            ContextDistribution p = ContextDistribution.of(left, fromPpmi);
            ContextDistribution q = ContextDistribution.of(all.minus(left), toPpmi);
            sum += p == null || q == null ? 0 : p.divergence(q);
        }
        return sum / rounds;
    }

    private static double[] shares(int[] contexts, long fromTotal, long toTotal, Ppmi from, Ppmi to) {
        double[] shares = new double[contexts.length];
        for (int i = 0; i < shares.length; i++) {
            double left = fromTotal * from.probability(contexts[i]);
            double right = toTotal * to.probability(contexts[i]);
            shares[i] = left / (left + right);
        }
        return shares;
    }

    private ContextCounts deal(ContextCounts all, double[] shares) {
        long[] dealt = new long[all.counts().length];
        for (int i = 0; i < dealt.length; i++) {
            dealt[i] = binomial(all.counts()[i], shares[i]);
        }
        return new ContextCounts(all.contexts(), dealt);
    }

    private long binomial(long trials, double probability) {
        if (trials > EXACT) {
            double deviation = Math.sqrt(trials * probability * (1 - probability));
            long drawn = (long) Math.rint(trials * probability + deviation * gaussian());
            return Math.max(0, Math.min(trials, drawn));
        }
        long hits = 0;
        for (long i = 0; i < trials; i++) {
            if (random.nextDouble() < probability) {
                hits++;
            }
        }
        return hits;
    }

    /** Box and Muller, "A note on the generation of random normal deviates", 1958. */
    private double gaussian() {
        return Math.sqrt(-2 * StrictMath.log(random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
