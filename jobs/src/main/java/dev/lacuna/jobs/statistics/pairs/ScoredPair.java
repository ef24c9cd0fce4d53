package dev.lacuna.jobs.statistics.pairs;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A pair for the report: its {@link dev.lacuna.statistics.pairs.PairKey key}, its count and its scores. Ordered by falling
 * NPMI, then count; the key decides between equals.
 */
record ScoredPair(long pair, long count, double pmi, double npmi) implements Serializable, Comparable<ScoredPair> {
    private static final Comparator<ScoredPair> RANK = Comparator.comparingDouble((ScoredPair pair) -> -pair.npmi)
            .thenComparingLong(pair -> -pair.count)
            .thenComparingLong(ScoredPair::pair);

    @Override
    public int compareTo(ScoredPair other) {
        return RANK.compare(this, other);
    }
}
