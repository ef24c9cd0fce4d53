package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.ngram.MinCounts;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What counting is the same about for all orders.
 *
 * @param positions how many n-grams the text holds, by order
 */
record NgramScope(JavaSparkContext spark, Buckets buckets, MinCounts minCounts, long[] positions) {
    int maxOrder() {
        return positions.length - 1;
    }

    /** Least count at which an n-gram of {@code order} matters. */
    int reachable(int order) {
        return minCounts.reachable(order, maxOrder());
    }
}
