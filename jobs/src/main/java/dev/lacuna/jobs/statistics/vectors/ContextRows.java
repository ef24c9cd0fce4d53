package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.context.ContextPairs;
import dev.lacuna.statistics.context.Sentences;
import dev.lacuna.statistics.counting.PairCounts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Counts which words stand near which; a pair at distance d of a window of n places counts n+1-d times, both ways. */
final class ContextRows {
    private ContextRows() {}

    /** The rows of all words, a {@link dev.lacuna.statistics.context.RowBlock} a bucket. */
    static JavaRDD<byte[]> of(JavaRDD<int[]> chunks, int window, Buckets buckets) {
        return buckets.mergePairs(chunks.mapPartitionsToPair(part -> count(part, window, buckets)));
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(Iterator<int[]> chunks, int window, Buckets buckets) {
        PairCounts counts = new PairCounts();
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        Sentences sentences = new Sentences();
        while (chunks.hasNext()) {
            int[] chunk = chunks.next();
            sentences.forEach(chunk, 0, chunk.length, (words, size) -> {
                ContextPairs.forEach(words, size, window, (left, right, distance) -> {
                    counts.add(PairCounts.pair(left, right), window + 1 - distance);
                    counts.add(PairCounts.pair(right, left), window + 1 - distance);
                });
                buckets.flushIfFull(counts, 1, out);
            });
        }
        buckets.flush(counts, 1, out);
        return out.iterator();
    }
}
