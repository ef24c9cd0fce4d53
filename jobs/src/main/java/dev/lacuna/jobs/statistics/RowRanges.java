package dev.lacuna.jobs.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Numbers cut into ranges of one size, a partition each: how a table known on the driver is written as the same files. */
public final class RowRanges {
    private RowRanges() {}

    /** Ranges {@code {from, to}} of at most {@code most} numbers that make up {@code [0, size)}; one empty one for size 0. */
    public static JavaRDD<int[]> of(JavaSparkContext spark, int size, int most) {
        List<int[]> ranges = new ArrayList<>();
        for (int from = 0; from < size || from == 0; from += most) {
            ranges.add(new int[] {from, Math.min(size, from + most)});
        }
        return spark.parallelize(ranges, ranges.size());
    }
}
