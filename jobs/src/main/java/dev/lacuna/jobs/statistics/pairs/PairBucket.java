package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.statistics.counting.MergedPairs;
import dev.lacuna.statistics.counting.PairBlock;
import java.io.Serializable;
import java.util.Iterator;

/**
 * The pairs of one bucket.
 *
 * @param kept a block of those of at least the minimum count
 */
record PairBucket(byte[] kept, Totals totals) implements Serializable {
    /**
     * Figures of any number of buckets.
     *
     * @param distinct pairs counted at all
     * @param kept pairs of at least the minimum count
     * @param largestCount the count of the most frequent pair
     */
    record Totals(long distinct, long kept, long largestCount) implements Serializable {
        static final Totals NONE = new Totals(0, 0, 0);

        Totals plus(Totals other) {
            return new Totals(distinct + other.distinct, kept + other.kept, Math.max(largestCount, other.largestCount));
        }
    }

    static PairBucket merge(Iterator<byte[]> blocks, int minCount) {
        MergedPairs merged = new MergedPairs();
        blocks.forEachRemaining(merged::add);
        byte[] all = merged.toBlock();
        long[] figures = new long[3];
        PairBlock.forEach(all, (pair, count) -> {
            figures[0]++;
            figures[1] += count >= minCount ? 1 : 0;
            figures[2] = Math.max(figures[2], count);
        });
        return new PairBucket(PairBlock.frequent(all, minCount), new Totals(figures[0], figures[1], figures[2]));
    }
}
