package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.ngrams.NgramNames;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.collocation.GatheredSpans;
import dev.lacuna.statistics.collocation.PlacedNgrams;
import dev.lacuna.statistics.collocation.SpanAnswers;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.ngram.Ngram;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/** Brings every n-gram of the table together with the counts of its stretches: a bucket a partition, in two shuffles. */
final class SpanJoin {
    /** N-grams in a batch of blocks: with the questions of an n-gram of eight words, some 50 MB. */
    private static final int BATCH = 1 << 16;

    private final Buckets buckets;
    private final Broadcast<WordIndex> index;
    private final JavaRDD<byte[]> ngrams;
    private final JavaRDD<byte[]> answers;

    /** @param rows the table of n-grams; their words are numbered by {@code index} */
    SpanJoin(JavaRDD<InternalRow> rows, Broadcast<WordIndex> index, Buckets buckets) {
        this.buckets = buckets;
        this.index = index;
        this.ngrams = placed(rows).persist(StorageLevel.MEMORY_AND_DISK());
        int count = buckets.count();
        JavaRDD<byte[]> questions =
                buckets.deliver(ngrams.flatMap(block -> Buckets.addressed(PlacedNgrams.ask(block, count))));
        this.answers = buckets.deliver(questions.zipPartitions(ngrams, (asked, known) -> {
            SpanAnswers answer = new SpanAnswers(known);
            return new Batches<>(asked, 1, count, answer::to);
        }));
    }

    private JavaRDD<byte[]> placed(JavaRDD<InternalRow> rows) {
        Broadcast<WordIndex> words = index;
        int count = buckets.count();
        return buckets.deliver(rows.filter(row -> NgramsTable.order(row) > 1)
                .mapPartitions(part -> new Batches<>(
                        part, BATCH, count, (row, blocks) -> place(NgramsTable.ngram(row), words.value(), blocks))));
    }

    private static void place(Ngram ngram, WordIndex index, BucketedBlocks blocks) {
        int[] words = NgramNames.numbers(ngram.text(), ngram.order(), index);
        PlacedNgrams.put(words, ngram.totalTermFreq(), ngram.pmi(), ngram.pmiSquared(), blocks);
    }

    /** What {@code rows} makes of the n-grams of each bucket. */
    JavaRDD<InternalRow> map(Rows rows) {
        Broadcast<WordIndex> words = index;
        return ngrams.zipPartitions(
                answers,
                (placed, answered) ->
                        rows.call(new GatheredSpans(placed, answered, words.value()::count), words.value()));
    }

    /** Makes rows of the n-grams of one bucket. */
    interface Rows extends Serializable {
        Iterator<InternalRow> call(GatheredSpans ngrams, WordIndex index);
    }

    void unpersist() {
        ngrams.unpersist();
    }
}
