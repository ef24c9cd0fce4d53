package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.ngram.NgramBlock;
import dev.lacuna.statistics.ngram.NgramCounter;
import dev.lacuna.statistics.ngram.NgramFilter;
import dev.lacuna.statistics.ngram.NgramScorer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Counts n-grams as sequences of numbers, however many survive: a filter of bounded size knows the order before, and an n-gram
 * travels to its parts to be scored, as {@link NgramScorer} says.
 */
final class SequencedOrders {
    private final NgramScope scope;
    private final JavaRDD<int[]> text;
    private final List<JavaRDD<byte[]>> held = new ArrayList<>();
    private int order;
    private long reachable;
    private JavaRDD<byte[]> shorter;

    /** @param last the order to go on from, its n-grams in any bucket */
    SequencedOrders(NgramScope scope, JavaRDD<int[]> text, NgramOrder last) {
        this.scope = scope;
        this.text = text;
        this.order = last.order();
        this.reachable = last.reachable();
        int from = order;
        int buckets = scope.buckets().count();
        this.shorter = hold(scope.buckets()
                .deliver(last.scored()
                        .mapPartitions(blocks -> Buckets.addressed(NgramBlock.deal(blocks, from, buckets)))));
    }

    private JavaRDD<byte[]> hold(JavaRDD<byte[]> blocks) {
        held.add(blocks.persist(StorageLevel.MEMORY_AND_DISK()));
        return blocks;
    }

    NgramOrder next() {
        scope.spark().setJobDescription("statistics: filter " + order + "-grams");
        Broadcast<NgramFilter> filter = scope.spark().broadcast(filter());
        order++;
        scope.spark().setJobDescription("statistics: count " + order + "-grams");
        JavaRDD<byte[]> counted = hold(frequent(filter));
        reachable = size(counted, 0);
        NgramOrder next = new NgramOrder(
                order,
                scope.positions()[order],
                reachable,
                size(counted, scope.minCounts().kept(order)),
                hold(scored(counted)));
        filter.destroy();
        shorter = next.scored();
        return next;
    }

    private NgramFilter filter() {
        int words = order;
        return shorter.treeAggregate(
                new NgramFilter(reachable),
                (filter, block) -> {
                    NgramBlock.forEachScored(block, words, (ngram, count, pmi) -> filter.add(ngram, 0, words));
                    return filter;
                },
                NgramFilter::merge);
    }

    private JavaRDD<byte[]> frequent(Broadcast<NgramFilter> filter) {
        Buckets buckets = scope.buckets();
        int words = order;
        return buckets.merge(
                text.mapPartitionsToPair(chunks -> {
                    NgramCounter counter = new NgramCounter(words, filter.value());
                    return buckets.count(chunks, (chunk, counts) -> counter.count(chunk, 0, chunk.length, counts));
                }),
                scope.reachable(order));
    }

    private static long size(JavaRDD<byte[]> blocks, long minCount) {
        return blocks.map(block -> CountBlock.size(block, minCount)).fold(0L, Long::sum);
    }

    private JavaRDD<byte[]> scored(JavaRDD<byte[]> counted) {
        Buckets buckets = scope.buckets();
        JavaRDD<byte[]> table = shorter;
        NgramScorer scorer = new NgramScorer(order, scope.positions()[order], buckets.count());
        JavaRDD<byte[]> departed =
                buckets.deliver(counted.mapPartitions(ngrams -> Buckets.addressed(scorer.depart(ngrams))));
        JavaRDD<byte[]> begun = buckets.deliver(
                departed.zipPartitions(table, (ngrams, scores) -> Buckets.addressed(scorer.meetFirst(ngrams, scores))));
        return buckets.deliver(
                begun.zipPartitions(table, (ngrams, scores) -> Buckets.addressed(scorer.meetLast(ngrams, scores))));
    }

    void unpersist() {
        held.forEach(JavaRDD::unpersist);
    }
}
