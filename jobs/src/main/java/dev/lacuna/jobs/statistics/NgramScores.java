package dev.lacuna.jobs.statistics;

import dev.lacuna.statistics.ngram.Pmi;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Scores n-grams order by order: an n-gram's score needs the scores of its first and of its last n-1 words, both of which
 * reached the minimum count because it did. Two joins an order, over survivors only.
 */
final class NgramScores {
    private record Counted(WordNumbers words, long count) implements Serializable {}

    private record Scored(long count, Pmi pmi) implements Serializable {}

    private final NgramCounts counts;
    private final Broadcast<WordIndex> index;
    private final Partitioner partitioner;

    NgramScores(NgramCounts counts, Broadcast<WordIndex> index, Buckets buckets) {
        this.counts = counts;
        this.index = index;
        this.partitioner = new HashPartitioner(buckets.count());
    }

    /** The n-grams of all orders from 1 to {@code maxOrder}. */
    JavaRDD<Ngram> upTo(JavaSparkContext spark, int maxOrder) {
        JavaPairRDD<WordNumbers, Scored> shorter = words(spark);
        JavaRDD<Ngram> all = named(shorter);
        for (int order = 2; order <= maxOrder; order++) {
            shorter = scored(order, shorter).persist(StorageLevel.MEMORY_AND_DISK_SER());
            all = all.union(named(shorter));
        }
        return all;
    }

    private JavaPairRDD<WordNumbers, Scored> words(JavaSparkContext spark) {
        Broadcast<WordIndex> words = index;
        long positions = counts.positions(1);
        int parts = partitioner.numPartitions();
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        return spark.parallelize(numbers, parts)
                .flatMapToPair(part -> {
                    List<Tuple2<WordNumbers, Scored>> out = new ArrayList<>();
                    for (int w = part; w < words.value().size(); w += parts) {
                        long count = words.value().count(w);
                        out.add(new Tuple2<>(
                                new WordNumbers(new int[] {w}), new Scored(count, Pmi.ofWord(count, positions))));
                    }
                    return out.iterator();
                })
                .partitionBy(partitioner);
    }

    private JavaPairRDD<WordNumbers, Scored> scored(int order, JavaPairRDD<WordNumbers, Scored> shorter) {
        long positions = counts.positions(order);
        return counts.ofOrder(order)
                .flatMap(NgramScores::counted)
                .mapToPair(ngram -> new Tuple2<>(ngram.words().first(), ngram))
                .join(shorter, partitioner)
                .mapToPair(joined -> new Tuple2<>(
                        joined._2()._1().words().last(),
                        new Tuple2<>(joined._2()._1(), joined._2()._2().pmi())))
                .join(shorter, partitioner)
                .mapToPair(joined -> {
                    Counted ngram = joined._2()._1()._1();
                    Pmi first = joined._2()._1()._2();
                    Pmi last = joined._2()._2().pmi();
                    Pmi pmi = Pmi.ofNgram(ngram.count(), positions, first, last);
                    return new Tuple2<>(ngram.words(), new Scored(ngram.count(), pmi));
                })
                .partitionBy(partitioner);
    }

    private static Iterator<Counted> counted(byte[] block) {
        List<Counted> out = new ArrayList<>();
        NgramCounts.counts(block)
                .forEach((source, from, to, count, docFreq) ->
                        out.add(new Counted(new WordNumbers(Arrays.copyOfRange(source, from, to)), count)));
        return out.iterator();
    }

    private JavaRDD<Ngram> named(JavaPairRDD<WordNumbers, Scored> scored) {
        Broadcast<WordIndex> words = index;
        return scored.map(entry -> {
            Scored score = entry._2();
            String text = words.value().text(entry._1().numbers());
            return new Ngram(
                    entry._1().size(),
                    text,
                    score.count(),
                    score.pmi().score(),
                    score.pmi().squared());
        });
    }
}
