package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.statistics.ngram.NgramText;
import dev.lacuna.statistics.ngram.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The n-grams of a text that reach the minimum counts, order by order: as pairs of numbers as long as the survivors of an
 * order can be broadcast, as sequences from there on.
 */
final class NgramCounts {
    private final long[] positions;
    private final List<NgramOrder> orders = new ArrayList<>();
    private final PairedOrders paired;
    private SequencedOrders sequenced;

    /** @param text numbers of {@code units} and codes, whole documents, as n-grams are to see it */
    NgramCounts(
            JavaSparkContext spark,
            JavaRDD<int[]> text,
            Broadcast<? extends Units> units,
            Buckets buckets,
            MinCounts minCounts,
            int maxOrder,
            NgramLimits limits) {
        spark.setJobDescription("statistics: count places of n-grams");
        this.positions =
                text.map(chunk -> NgramText.positions(chunk, maxOrder)).fold(new long[maxOrder + 1], NgramCounts::sum);
        NgramScope scope = new NgramScope(spark, buckets, minCounts, positions);
        this.paired = new PairedOrders(scope, text, units, limits);
        while (orders.size() < maxOrder - 1 && paired.canGoOn()) {
            orders.add(paired.next());
        }
        if (orders.size() < maxOrder - 1) {
            sequenced = new SequencedOrders(scope, text, orders.get(orders.size() - 1));
            while (orders.size() < maxOrder - 1) {
                orders.add(sequenced.next());
            }
        }
    }

    private static long[] sum(long[] left, long[] right) {
        long[] sum = new long[left.length];
        Arrays.setAll(sum, i -> left[i] + right[i]);
        return sum;
    }

    /** Orders 2 and up. */
    List<NgramOrder> orders() {
        return orders;
    }

    /** How many units the text holds. */
    long unitPositions() {
        return positions[1];
    }

    void unpersist() {
        paired.unpersist();
        if (sequenced != null) {
            sequenced.unpersist();
        }
    }
}
