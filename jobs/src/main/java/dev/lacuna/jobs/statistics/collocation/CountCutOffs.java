package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.collocation.CountHistogram;
import dev.lacuna.statistics.collocation.OrderHistograms;
import java.util.Collections;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** A percentile of the counts of each order. */
final class CountCutOffs {
    private CountCutOffs() {}

    /**
     * The {@code percent}th percentile of the counts in {@code rows}, the table of n-grams, by order up to {@code maxOrder}; 1
     * for an order that has no n-gram.
     */
    static double[] of(JavaRDD<InternalRow> rows, int maxOrder, double percent) {
        byte[] histograms = rows.mapPartitions(part -> {
                    OrderHistograms own = new OrderHistograms();
                    part.forEachRemaining(row -> own.add(NgramsTable.order(row), NgramsTable.totalTermFreq(row)));
                    return Collections.singleton(own.toBytes()).iterator();
                })
                .treeAggregate(new byte[0], OrderHistograms::sum, OrderHistograms::sum);
        double[] cutOffs = new double[maxOrder + 1];
        for (int order = 0; order <= maxOrder; order++) {
            CountHistogram histogram = OrderHistograms.ofOrder(order, histograms);
            cutOffs[order] = histogram.size() == 0 ? 1 : histogram.percentile(percent);
        }
        return cutOffs;
    }
}
