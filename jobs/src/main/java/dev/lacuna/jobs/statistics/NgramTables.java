package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import org.apache.hadoop.fs.Path;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Writes the table of n-grams: one file a bucket, inside by order and rank. */
final class NgramTables {
    private NgramTables() {}

    /** The bucket of an n-gram, from its text alone. */
    private static final class ByText extends Partitioner {
        private static final long serialVersionUID = 1;
        private final int count;

        ByText(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object ngram) {
            return Math.floorMod(((Ngram) ngram).text().hashCode() * 0x9E3779B9 >>> 8, count);
        }
    }

    static void write(
            SparkSession spark, JavaRDD<Ngram> ngrams, Ngram.Ranking ranking, Buckets buckets, Path directory) {
        JavaRDD<InternalRow> rows = ngrams.mapToPair(ngram -> new Tuple2<>(ngram, (Void) null))
                .repartitionAndSortWithinPartitions(new ByText(buckets.count()), ranking)
                .keys()
                .map(ngram -> NgramsTable.toRow(
                        ngram.order(), ngram.text(), ngram.totalTermFreq(), ngram.pmi(), ngram.pmiSquared()));
        ParquetFiles.write(spark, rows, NgramsTable.SCHEMA, directory);
    }
}
