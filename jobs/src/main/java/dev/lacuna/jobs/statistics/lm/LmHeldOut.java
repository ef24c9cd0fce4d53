package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.lm.HeldOut;
import dev.lacuna.statistics.lm.HeldOutSums;
import dev.lacuna.statistics.lm.QueryTrie;
import dev.lacuna.statistics.lm.SmoothedTrie;
import dev.lacuna.statistics.lm.Unigrams;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Scores the held-out text where the n-grams are, as {@link HeldOut} says. */
final class LmHeldOut {
    private final JavaSparkContext spark;
    private final LmTries model;
    private final Buckets buckets;
    private final int order;

    LmHeldOut(JavaSparkContext spark, LmTries model, Buckets buckets, int order) {
        this.spark = spark;
        this.model = model;
        this.buckets = buckets;
        this.order = order;
    }

    /** What a bucket of windows found, and the bigrams it sends on. */
    private record Scored(HeldOutSums sums, List<Tuple2<Integer, byte[]>> forwards) implements Serializable {}

    /** @param held windows of the held-out text */
    HeldOutSums score(JavaRDD<byte[]> held) {
        int count = buckets.count();
        int longest = order;
        Broadcast<Unigrams> unigrams = model.unigrams();
        spark.setJobDescription("statistics: score held-out text");
        JavaRDD<Scored> scored = model.windows()
                .zipPartitions(held, (tries, blocks) -> List.of(
                                scoreWindows(tries.next(), blocks, Math.max(2, longest), count))
                        .iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<byte[]> bigrams = buckets.deliver(scored.flatMap(part -> part.forwards.iterator()));
        JavaRDD<HeldOutSums> ofBigrams = model.bigrams().zipPartitions(bigrams, (tries, blocks) -> List.of(
                        HeldOut.scoreBigrams(blocks, longest, QueryTrie.of(tries.next()), unigrams.value()))
                .iterator());
        HeldOutSums sums = sum(scored.map(Scored::sums).collect()).plus(sum(ofBigrams.collect()));
        scored.unpersist();
        return sums;
    }

    private static Scored scoreWindows(SmoothedTrie windows, Iterator<byte[]> blocks, int order, int buckets) {
        BucketedBlocks forwards = new BucketedBlocks(buckets);
        HeldOutSums sums = HeldOut.scoreWindows(blocks, order, QueryTrie.of(windows), forwards, buckets);
        List<Tuple2<Integer, byte[]>> addressed = new ArrayList<>();
        Buckets.addressed(forwards).forEachRemaining(addressed::add);
        return new Scored(sums, addressed);
    }

    /** In the order of the buckets, since it shows in the last digits. */
    private static HeldOutSums sum(List<HeldOutSums> parts) {
        return parts.stream().reduce(HeldOutSums.NONE, HeldOutSums::plus);
    }
}
