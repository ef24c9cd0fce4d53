package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.lm.BackoffBlocks;
import dev.lacuna.statistics.lm.BigramRequests;
import dev.lacuna.statistics.lm.BucketNgrams;
import dev.lacuna.statistics.lm.ContextTrie;
import dev.lacuna.statistics.lm.CountsOfCounts;
import dev.lacuna.statistics.lm.Discounts;
import dev.lacuna.statistics.lm.Pruning;
import dev.lacuna.statistics.lm.SmoothedTrie;
import dev.lacuna.statistics.lm.UnigramCounts;
import dev.lacuna.statistics.lm.Unigrams;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Makes the model of counted windows, a partition a bucket. Bigrams are summed over the buckets of windows, words on
 * the driver, where the discounts of all orders are found; then probabilities go the same way back.
 */
final class LmTries {
    private final JavaSparkContext spark;
    private final Buckets buckets;
    private final int order;
    private final Pruning pruning;
    private final List<JavaRDD<?>> kept = new ArrayList<>();
    private final List<CountsOfCounts> kinds = new ArrayList<>();
    private final List<Discounts> discounts = new ArrayList<>();
    private final Broadcast<Unigrams> unigrams;
    private final JavaRDD<SmoothedTrie> bigrams;
    private final JavaRDD<SmoothedTrie> windows;

    /**
     * @param counted blocks of windows
     * @param words how many numbers words have
     */
    LmTries(JavaSparkContext spark, JavaRDD<byte[]> counted, Buckets buckets, int order, Pruning pruning, int words) {
        this.spark = spark;
        this.buckets = buckets;
        this.order = order;
        this.pruning = pruning;
        int windowOrder = Math.max(2, order);
        JavaRDD<ContextTrie> tries = keep(counted.mapPartitions(
                blocks -> List.of(ContextTrie.ofWindows(blocks, windowOrder)).iterator()));
        int count = buckets.count();
        JavaRDD<byte[]> requests = keep(buckets.deliver(tries.mapPartitionsWithIndex(
                (sender, trie) -> Buckets.addressed(BigramRequests.ask(trie.next(), sender, count)), true)));
        JavaRDD<ContextTrie> summed = keep(requests.mapPartitions(
                blocks -> List.of(BigramRequests.sum(blocks)).iterator()));
        UnigramCounts counts = countWords(summed, words);
        countKinds(tries, summed);
        kinds.forEach(kind -> discounts.add(Discounts.of(kind)));
        unigrams = spark.broadcast(Unigrams.of(counts, discounts.get(0)));
        bigrams = keep(smoothBigrams(summed));
        windows = keep(smoothWindows(tries, requests));
    }

    private <T> JavaRDD<T> keep(JavaRDD<T> made) {
        kept.add(made);
        return made.persist(StorageLevel.MEMORY_AND_DISK());
    }

    private UnigramCounts countWords(JavaRDD<ContextTrie> summed, int words) {
        boolean plain = order == 1;
        spark.setJobDescription("statistics: count n-grams of the language model");
        UnigramCounts counts = summed.treeAggregate(
                new UnigramCounts(words), (sum, trie) -> sum.add(trie, plain), UnigramCounts::merge);
        kinds.add(counts.countsOfCounts());
        return counts;
    }

    private void countKinds(JavaRDD<ContextTrie> tries, JavaRDD<ContextTrie> summed) {
        spark.setJobDescription("statistics: count counts of the language model");
        Pruning own = pruning;
        for (int n = 2; n <= order; n++) {
            int length = n;
            kinds.add((n == 2 ? summed : tries)
                    .map(trie -> trie.countsOfCounts(length, own))
                    .reduce(CountsOfCounts::merge));
        }
    }

    private JavaRDD<SmoothedTrie> smoothBigrams(JavaRDD<ContextTrie> summed) {
        Broadcast<Unigrams> lower = unigrams;
        Pruning own = pruning;
        // A model of single words has no discounts for bigrams; nothing asks for their probabilities.
        Discounts ofBigrams = discounts.get(Math.min(1, order - 1));
        return summed.map(trie -> SmoothedTrie.ofBigrams(trie, lower.value(), ofBigrams, own));
    }

    private JavaRDD<SmoothedTrie> smoothWindows(JavaRDD<ContextTrie> tries, JavaRDD<byte[]> requests) {
        int count = buckets.count();
        Pruning own = pruning;
        List<Discounts> all = List.copyOf(discounts);
        JavaRDD<byte[]> answers = buckets.deliver(requests.zipPartitions(
                bigrams, (asked, trie) -> Buckets.addressed(BigramRequests.answer(asked, trie.next(), count))));
        return tries.zipPartitions(
                answers, (trie, blocks) -> List.of(SmoothedTrie.ofWindows(trie.next(), blocks, all, own))
                        .iterator());
    }

    /** How many n-grams of order 1, 2 and so on have which adjusted count. */
    List<CountsOfCounts> kinds() {
        return kinds;
    }

    /** How many n-grams of order 1, 2 and so on the model lists. */
    List<Long> sizes() {
        List<Long> sizes = new ArrayList<>();
        // Beside the words that are predicted there is the start of a sentence.
        sizes.add(unigrams.value().vocabularySize() + 1L);
        kinds.subList(1, order).forEach(kind -> sizes.add(kind.kept()));
        return sizes;
    }

    /** For order 1, 2 and so on. */
    List<Discounts> discounts() {
        return discounts;
    }

    Broadcast<Unigrams> unigrams() {
        return unigrams;
    }

    /** One a bucket. */
    JavaRDD<SmoothedTrie> bigrams() {
        return bigrams;
    }

    /** One a bucket. */
    JavaRDD<SmoothedTrie> windows() {
        return windows;
    }

    /** What is to be written, one a bucket; made anew each time it is gone through. */
    JavaRDD<BucketNgrams> ngrams() {
        int count = buckets.count();
        JavaRDD<byte[]> backoffs =
                buckets.deliver(windows.flatMap(trie -> Buckets.addressed(BackoffBlocks.send(trie, count))));
        return bigrams.zipPartitions(windows, LmTries::pairs)
                .zipPartitions(backoffs, (tries, blocks) -> List.of(ngrams(tries.next(), blocks))
                        .iterator());
    }

    private static Iterator<Tuple2<SmoothedTrie, SmoothedTrie>> pairs(
            Iterator<SmoothedTrie> bigrams, Iterator<SmoothedTrie> windows) {
        return List.of(new Tuple2<>(bigrams.next(), windows.next())).iterator();
    }

    private static BucketNgrams ngrams(Tuple2<SmoothedTrie, SmoothedTrie> tries, Iterator<byte[]> backoffs) {
        return new BucketNgrams(tries._1(), tries._2(), backoffs);
    }

    /** The backoff weights of single words, as logarithms, by number. */
    float[] wordBackoffs() {
        spark.setJobDescription("statistics: collect backoff weights of words");
        float[] logBackoffs = new float[unigrams.value().size()];
        if (order > 1) {
            bigrams.map(BackoffBlocks::ofWords).collect().forEach(block -> BackoffBlocks.readWords(block, logBackoffs));
        }
        return logBackoffs;
    }

    void unpersist() {
        kept.forEach(JavaRDD::unpersist);
        unigrams.destroy();
    }
}
