package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.ngram.NgramCounter;
import dev.lacuna.statistics.ngram.NgramFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Word n-grams of at least the minimum count, order by order, over the numbered corpus. */
final class NgramCounts {
    private final Buckets buckets;
    private final int minCount;
    private final JavaRDD<int[]> words;
    private final List<JavaRDD<byte[]>> orders = new ArrayList<>();
    private final List<Long> survivors = new ArrayList<>();
    private final long[] positions;

    /** Counts the n-grams of orders 2 to {@code maxOrder} in the chunks of a numbered corpus. */
    NgramCounts(JavaSparkContext spark, JavaRDD<int[]> words, Buckets buckets, int maxOrder, int minCount) {
        this.buckets = buckets;
        this.minCount = minCount;
        this.words = words;
        spark.setJobDescription("statistics: count places of n-grams");
        this.positions = words.map(chunk -> positions(chunk, maxOrder)).reduce(NgramCounts::sum);
        count(spark, maxOrder);
    }

    private void count(JavaSparkContext spark, int maxOrder) {
        Broadcast<NgramFilter> filter = spark.broadcast(null);
        for (int order = 2; order <= maxOrder; order++) {
            spark.setJobDescription("statistics: count word " + order + "-grams");
            JavaRDD<byte[]> frequent = frequent(order, filter).persist(StorageLevel.MEMORY_AND_DISK());
            long count = frequent.map(NgramCounts::size).fold(0L, Long::sum);
            orders.add(frequent);
            survivors.add(count);
            filter.destroy();
            filter = spark.broadcast(order < maxOrder ? filter(frequent, count) : null);
        }
        filter.destroy();
    }

    private JavaRDD<byte[]> frequent(int order, Broadcast<NgramFilter> shorter) {
        Buckets layout = buckets;
        return layout.merge(
                words.mapPartitionsToPair(chunks -> {
                    NgramCounter counter = new NgramCounter(order, shorter.value());
                    SequenceCounts counts = new SequenceCounts();
                    List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
                    while (chunks.hasNext()) {
                        int[] chunk = chunks.next();
                        counter.count(chunk, 0, chunk.length, counts);
                        layout.flushIfFull(counts, out);
                    }
                    layout.flush(counts, out);
                    return out.iterator();
                }),
                minCount);
    }

    private static NgramFilter filter(JavaRDD<byte[]> frequent, long count) {
        return frequent.treeAggregate(
                new NgramFilter(count),
                (filter, block) -> {
                    CountBlock.forEach(block, (source, from, to, t, d) -> filter.add(source, from, to));
                    return filter;
                },
                NgramFilter::merge);
    }

    private static long[] positions(int[] chunk, int maxOrder) {
        long[] positions = new long[maxOrder + 1];
        NgramCounter.countPositions(chunk, 0, chunk.length, positions);
        return positions;
    }

    private static long[] sum(long[] left, long[] right) {
        long[] sum = new long[left.length];
        Arrays.setAll(sum, i -> left[i] + right[i]);
        return sum;
    }

    private static long size(byte[] block) {
        long[] size = new long[1];
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> size[0]++);
        return size[0];
    }

    /** The n-grams of {@code order}, one block a bucket; an n-gram is the sequence of its words' numbers. */
    JavaRDD<byte[]> ofOrder(int order) {
        return orders.get(order - 2);
    }

    /** How many n-grams of {@code order} reach the minimum count. */
    long survivors(int order) {
        return survivors.get(order - 2);
    }

    /** How many n-grams of {@code order} the text holds in all, repeated and rare ones included. */
    long positions(int order) {
        return positions[order];
    }

    void unpersist() {
        orders.forEach(JavaRDD::unpersist);
    }
}
