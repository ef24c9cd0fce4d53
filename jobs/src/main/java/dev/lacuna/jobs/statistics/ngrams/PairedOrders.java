package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.ngram.NgramLevel;
import dev.lacuna.statistics.ngram.NgramLevels;
import dev.lacuna.statistics.ngram.NgramText;
import dev.lacuna.statistics.ngram.Units;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Counts n-grams as pairs of neighbouring numbers: the text is rewritten from order to order as the numbers of its surviving
 * n-grams, which every executor knows, and shrinks as it goes. What is no pair of survivors is not even looked at, which is
 * the apriori rule: an n-gram occurs no more often than its parts.
 */
final class PairedOrders {
    private final NgramScope scope;
    private final NgramLimits limits;
    private final List<Broadcast<NgramLevel>> levels = new ArrayList<>();
    private final List<JavaRDD<byte[]>> counted = new ArrayList<>();
    private JavaRDD<int[]> text;
    private NgramOrder last;

    PairedOrders(NgramScope scope, JavaRDD<int[]> text, Broadcast<? extends Units> units, NgramLimits limits) {
        this.scope = scope;
        this.limits = limits;
        this.text = text;
        levels.add(scope.spark().broadcast(NgramLevel.ofUnits(units.value(), scope.positions()[1])));
    }

    /** Whether the survivors of the last order are few enough to be numbered. */
    boolean canGoOn() {
        return last == null || last.reachable() <= limits.mostNumbered();
    }

    NgramOrder next() {
        JavaRDD<int[]> shorter = text;
        int order = levels.size() + 1;
        if (last != null) {
            order++;
            rewrite();
        }
        scope.spark().setJobDescription("statistics: count " + order + "-grams");
        JavaRDD<byte[]> blocks = merged(order).persist(StorageLevel.MEMORY_AND_DISK());
        counted.add(blocks);
        int kept = scope.minCounts().kept(order);
        long[] sizes = blocks.map(block -> new long[] {PairBlock.size(block, 0), PairBlock.size(block, kept)})
                .fold(new long[2], (left, right) -> new long[] {left[0] + right[0], left[1] + right[1]});
        if (levels.size() > 2) {
            shorter.unpersist();
        }
        last = new NgramOrder(order, scope.positions()[order], sizes[0], sizes[1], scored(order, blocks));
        return last;
    }

    /** Numbers the survivors of the last order, and the text by them. */
    private void rewrite() {
        scope.spark().setJobDescription("statistics: number " + last.order() + "-grams");
        List<byte[]> blocks = counted.get(counted.size() - 1).collect();
        Broadcast<NgramLevel> level =
                scope.spark().broadcast(NgramLevel.of(blocks, (int) last.reachable(), last.positions()));
        levels.add(level);
        text = text.map(chunk -> level.value().lift(chunk)).persist(StorageLevel.MEMORY_AND_DISK());
    }

    private JavaRDD<byte[]> merged(int order) {
        Buckets buckets = scope.buckets();
        int minCount = scope.reachable(order);
        int most = limits.mostPairs();
        return text.mapPartitionsToPair(chunks -> partial(chunks, buckets.count(), most))
                .partitionBy(buckets)
                .mapPartitions(part -> {
                    PairCounts counts = new PairCounts();
                    part.forEachRemaining(block -> PairBlock.merge(block._2(), counts));
                    return List.of(PairBlock.frequent(counts, minCount)).iterator();
                });
    }

    private static Iterator<Tuple2<Integer, byte[]>> partial(Iterator<int[]> chunks, int buckets, int most) {
        PairCounts counts = new PairCounts();
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        while (chunks.hasNext()) {
            NgramText.countPairs(chunks.next(), counts);
            if (counts.size() >= most || !chunks.hasNext()) {
                Buckets.addressed(PairBlock.split(counts, buckets)).forEachRemaining(out::add);
                counts.clear();
            }
        }
        return out.iterator();
    }

    private JavaRDD<byte[]> scored(int order, JavaRDD<byte[]> blocks) {
        List<Broadcast<NgramLevel>> below = List.copyOf(levels);
        long positions = scope.positions()[order];
        return blocks.mapPartitions(counts -> {
            NgramLevels parts =
                    new NgramLevels(below.stream().map(Broadcast::value).toList(), positions);
            List<byte[]> scores = new ArrayList<>();
            counts.forEachRemaining(block -> scores.add(parts.score(block)));
            return scores.iterator();
        });
    }

    void unpersist() {
        counted.forEach(JavaRDD::unpersist);
        text.unpersist();
        levels.forEach(Broadcast::destroy);
    }
}
