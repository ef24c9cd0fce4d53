package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.NgramBlock;
import dev.lacuna.statistics.ngram.RankedBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * N-grams by rank: of every order one sorted {@link RankedBlock} a bucket, so that writing the table is reading them.
 */
final class RankedNgrams {
    private final Buckets buckets;
    private final Broadcast<WordIndex> index;
    private final List<JavaRDD<byte[]>> orders = new ArrayList<>();

    RankedNgrams(JavaSparkContext spark, NgramScores scores, Broadcast<WordIndex> index, Buckets buckets) {
        this.buckets = buckets;
        this.index = index;
        orders.add(words(spark));
        for (int order = 2; order <= scores.maxOrder(); order++) {
            orders.add(ranked(order, scores.ofOrder(order)));
        }
    }

    /** Single words: their numbers are dealt out to the buckets in turn. */
    private JavaRDD<byte[]> words(JavaSparkContext spark) {
        Broadcast<WordIndex> words = index;
        int parts = buckets.count();
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        return spark.parallelize(numbers, parts).map(part -> {
            List<Ngram> ngrams = new ArrayList<>();
            for (int w = part; w < words.value().size(); w += parts) {
                ngrams.add(ngram(words.value(), new int[] {w}, words.value().count(w), Double.NaN, Double.NaN));
            }
            return RankedBlock.of(ngrams);
        });
    }

    private JavaRDD<byte[]> ranked(int order, JavaRDD<byte[]> scored) {
        Broadcast<WordIndex> words = index;
        return scored.mapPartitions(blocks -> {
            List<Ngram> ngrams = new ArrayList<>();
            blocks.forEachRemaining(block -> NgramBlock.forEachScored(
                    block,
                    order,
                    (numbers, count, pmi) ->
                            ngrams.add(ngram(words.value(), numbers, count, pmi.score(), pmi.squared()))));
            return List.of(RankedBlock.of(ngrams)).iterator();
        });
    }

    private static Ngram ngram(WordIndex words, int[] numbers, long totalTermFreq, double pmi, double pmiSquared) {
        String text = Arrays.stream(numbers).mapToObj(words::text).collect(Collectors.joining(" "));
        return new Ngram(numbers.length, text, totalTermFreq, pmi, pmiSquared, pmi);
    }

    /** Writes the table of n-grams: one file a bucket, inside by order and rank. */
    void writeTable(SparkSession spark, Path directory) {
        JavaRDD<byte[]> blocks = orders.stream()
                .reduce((shorter, longer) -> shorter.zipPartitions(longer, RankedNgrams::concat))
                .orElseThrow();
        ParquetFiles.write(spark, blocks.flatMap(RankedNgrams::rows), NgramsTable.SCHEMA, directory);
    }

    private static Iterator<byte[]> concat(Iterator<byte[]> shorter, Iterator<byte[]> longer) {
        List<byte[]> all = new ArrayList<>();
        shorter.forEachRemaining(all::add);
        longer.forEachRemaining(all::add);
        return all.iterator();
    }

    private static Iterator<InternalRow> rows(byte[] block) {
        Iterator<Ngram> ngrams = RankedBlock.read(block);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ngrams.hasNext();
            }

            @Override
            public InternalRow next() {
                Ngram ngram = ngrams.next();
                return NgramsTable.toRow(
                        ngram.order(), ngram.text(), ngram.totalTermFreq(), ngram.pmi(), ngram.pmiSquared());
            }
        };
    }
}
