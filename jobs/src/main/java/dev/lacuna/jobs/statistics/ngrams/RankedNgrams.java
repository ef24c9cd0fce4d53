package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.NgramBlock;
import dev.lacuna.statistics.ngram.Units;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Names and ranks the n-grams of each bucket, one order after the other, and writes them. */
final class RankedNgrams {
    private final Broadcast<? extends Units> units;
    private final MinCounts minCounts;

    RankedNgrams(Broadcast<? extends Units> units, MinCounts minCounts) {
        this.units = units;
        this.minCounts = minCounts;
    }

    /** The n-grams of one order in one bucket, not yet read. */
    private record Bucket(int order, Iterator<byte[]> blocks) {}

    /** Writes the table: one file a bucket, inside by order and rank. */
    void write(SparkSession spark, List<NgramOrder> orders, Buckets buckets, Path directory) {
        JavaRDD<Bucket> all = singles(JavaSparkContext.fromSparkContext(spark.sparkContext()), buckets);
        for (NgramOrder ngrams : orders) {
            int order = ngrams.order();
            all = all.zipPartitions(ngrams.scored(), (shorter, blocks) -> {
                List<Bucket> both = new ArrayList<>();
                shorter.forEachRemaining(both::add);
                both.add(new Bucket(order, blocks));
                return both.iterator();
            });
        }
        Broadcast<? extends Units> names = units;
        MinCounts least = minCounts;
        ParquetFiles.write(
                spark, all.flatMap(bucket -> rows(bucket, names.value(), least)), NgramsTable.SCHEMA, directory);
    }

    /** Single units: their numbers are dealt out to the buckets in turn. */
    private JavaRDD<Bucket> singles(JavaSparkContext spark, Buckets buckets) {
        Broadcast<? extends Units> names = units;
        int parts = buckets.count();
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        return spark.parallelize(numbers, parts).map(part -> {
            List<byte[]> block = List.of(NgramBlock.ofUnits(names.value(), part, parts));
            return new Bucket(1, block.iterator());
        });
    }

    private static Iterator<InternalRow> rows(Bucket bucket, Units units, MinCounts minCounts) {
        int order = bucket.order;
        int least = minCounts.kept(order);
        List<Ngram> ngrams = new ArrayList<>();
        bucket.blocks.forEachRemaining(block -> NgramBlock.forEachScored(block, order, (numbers, count, pmi) -> {
            if (count >= least) {
                ngrams.add(new Ngram(
                        order,
                        NgramNames.of(numbers, 0, order, units),
                        count,
                        pmi.score(),
                        pmi.squared(),
                        pmi.score()));
            }
        }));
        ngrams.sort(Ngram.RANKING);
        return ngrams.stream().map(NgramsTable::toRow).iterator();
    }
}
