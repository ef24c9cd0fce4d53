package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.context.ContextPairs;
import dev.lacuna.statistics.context.PairBlock;
import dev.lacuna.statistics.context.PairCounts;
import dev.lacuna.statistics.context.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Counts which words stand near which; a pair at distance d of a window of n places counts n+1-d times, both ways. */
final class ContextCounts {
    /** A task gives its counts away when it holds so many distinct pairs: some 128 MB. */
    private static final int MOST_PAIRS = 1 << 21;

    private ContextCounts() {}

    /** The rows of all words, a {@link PairBlock} a bucket. */
    static JavaRDD<byte[]> of(JavaRDD<int[]> chunks, int window, Buckets buckets) {
        JavaPairRDD<Integer, byte[]> counted = chunks.mapPartitionsToPair(part -> count(part, window, buckets.count()));
        return merged(counted, buckets);
    }

    /** Brings the blocks of each bucket together. */
    static JavaRDD<byte[]> merged(JavaPairRDD<Integer, byte[]> blocks, Buckets buckets) {
        return blocks.partitionBy(buckets).values().mapPartitions(part -> List.of(PairBlock.merge(part))
                .iterator());
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(Iterator<int[]> chunks, int window, int buckets) {
        PairCounts counts = new PairCounts();
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        Sentences sentences = new Sentences();
        while (chunks.hasNext()) {
            int[] chunk = chunks.next();
            sentences.forEach(chunk, 0, chunk.length, (words, size) -> {
                ContextPairs.forEach(words, size, window, (left, right, distance) -> {
                    counts.add(left, right, window + 1 - distance);
                    counts.add(right, left, window + 1 - distance);
                });
                if (counts.size() >= MOST_PAIRS) {
                    flush(counts, buckets, out);
                }
            });
        }
        flush(counts, buckets, out);
        return out.iterator();
    }

    private static void flush(PairCounts counts, int buckets, List<Tuple2<Integer, byte[]>> out) {
        Buckets.addressed(PairBlock.split(counts, buckets, 1)).forEachRemaining(out::add);
        counts.clear();
    }
}
