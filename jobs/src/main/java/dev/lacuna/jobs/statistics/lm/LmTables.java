package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.table.LmTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.lm.BucketNgrams;
import dev.lacuna.statistics.lm.Unigrams;
import dev.lacuna.statistics.lm.WordBytes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes the table of n-grams: one file a bucket, the words dealt out in turn. */
final class LmTables {
    private final Buckets buckets;
    private final int order;
    private final Broadcast<Unigrams> unigrams;
    private final Broadcast<float[]> logBackoffs;
    private final Broadcast<WordBytes> words;

    LmTables(
            Buckets buckets,
            int order,
            Broadcast<Unigrams> unigrams,
            Broadcast<float[]> logBackoffs,
            Broadcast<WordBytes> words) {
        this.buckets = buckets;
        this.order = order;
        this.unigrams = unigrams;
        this.logBackoffs = logBackoffs;
        this.words = words;
    }

    void write(SparkSession spark, JavaRDD<BucketNgrams> ngrams, Path directory) {
        int count = buckets.count();
        int maxOrder = order;
        Broadcast<Unigrams> ofWords = unigrams;
        Broadcast<float[]> weights = logBackoffs;
        Broadcast<WordBytes> texts = words;
        JavaRDD<InternalRow> rows = ngrams.mapPartitionsWithIndex(
                (bucket, part) -> concat(
                        words(bucket, count, ofWords.value(), maxOrder > 1 ? weights.value() : null, texts.value()),
                        new LmRows(part.next(), texts.value(), maxOrder)),
                true);
        ParquetFiles.write(spark, rows, LmTable.SCHEMA, directory);
    }

    private static Iterator<InternalRow> words(
            int bucket, int buckets, Unigrams unigrams, float[] logBackoffs, WordBytes words) {
        List<InternalRow> rows = new ArrayList<>();
        for (int word = bucket; word < unigrams.size(); word += buckets) {
            if (unigrams.isListed(word)) {
                rows.add(LmTable.toRow(
                        1,
                        LmRows.text(new int[] {word}, words),
                        unigrams.count(word),
                        unigrams.share(word),
                        unigrams.logProb(word),
                        logBackoffs == null ? null : logBackoffs[word]));
            }
        }
        return rows.iterator();
    }

    private static Iterator<InternalRow> concat(Iterator<InternalRow> first, Iterator<InternalRow> second) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || second.hasNext();
            }

            @Override
            public InternalRow next() {
                return first.hasNext() ? first.next() : second.next();
            }
        };
    }
}
