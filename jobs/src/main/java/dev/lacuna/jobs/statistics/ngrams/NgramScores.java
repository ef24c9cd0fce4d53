package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.ngram.NgramBlock;
import dev.lacuna.statistics.ngram.NgramScorer;
import dev.lacuna.statistics.ngram.Pmi;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Scores n-grams order by order, as {@link NgramScorer} says: bigrams where they are, longer ones on a way of three shuffles
 * along their first and their last n-1 words.
 */
final class NgramScores {
    private final NgramCounts counts;
    private final Buckets buckets;
    private final List<JavaRDD<byte[]>> orders = new ArrayList<>();

    NgramScores(NgramCounts counts, Broadcast<WordIndex> index, Buckets buckets, int maxOrder) {
        this.counts = counts;
        this.buckets = buckets;
        orders.add(bigrams(index).persist(StorageLevel.MEMORY_AND_DISK()));
        for (int order = 3; order <= maxOrder; order++) {
            orders.add(longer(order, ofOrder(order - 1)).persist(StorageLevel.MEMORY_AND_DISK()));
        }
    }

    private JavaRDD<byte[]> bigrams(Broadcast<WordIndex> index) {
        NgramScorer scorer = scorer(2);
        long positions = counts.positions(1);
        return counts.ofOrder(2)
                .map(block -> scorer.scoreBigrams(
                        block, word -> Pmi.ofWord(index.value().count(word), positions)));
    }

    private JavaRDD<byte[]> longer(int order, JavaRDD<byte[]> shorter) {
        NgramScorer scorer = scorer(order);
        JavaRDD<byte[]> departed = buckets.deliver(
                counts.ofOrder(order).mapPartitions(ngrams -> Buckets.addressed(scorer.depart(ngrams))));
        JavaRDD<byte[]> begun = buckets.deliver(
                departed.zipPartitions(shorter, (ngrams, table) -> Buckets.addressed(scorer.meetFirst(ngrams, table))));
        return buckets.deliver(
                begun.zipPartitions(shorter, (ngrams, table) -> Buckets.addressed(scorer.meetLast(ngrams, table))));
    }

    private NgramScorer scorer(int order) {
        return new NgramScorer(order, counts.positions(order), buckets.count());
    }

    int maxOrder() {
        return orders.size() + 1;
    }

    /** The scored n-grams of {@code order}, 2 or more: some {@link NgramBlock blocks} a bucket. */
    JavaRDD<byte[]> ofOrder(int order) {
        return orders.get(order - 2);
    }

    void unpersist() {
        orders.forEach(JavaRDD::unpersist);
    }
}
