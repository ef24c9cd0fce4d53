package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.statistics.context.RowBlock;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.counting.SequenceCounts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * How counts are cut for the shuffle. The number of buckets depends on the size of the corpus, never on the cluster: it
 * bounds what one task merges in memory, and it is the number of files of a table.
 */
public final class Buckets extends Partitioner {
    private static final long serialVersionUID = 1;
    private static final long SUBWORDS_IN_BUCKET = 8L << 20;
    private static final int FEWEST = 4;
    private static final int MOST = 8192;

    /** A task gives its counts away when it holds so many distinct sequences, which bounds its memory. */
    private static final int MOST_SEQUENCES = 1 << 20;

    /** The same for pairs, which are smaller: some 64 MB. */
    private static final int MOST_PAIRS = 1 << 21;

    private final int count;

    private Buckets(int count) {
        this.count = count;
    }

    /** Those for a corpus of {@code subwords}. */
    public static Buckets forCorpus(long subwords) {
        return new Buckets((int) Math.max(FEWEST, Math.min(MOST, subwords / SUBWORDS_IN_BUCKET)));
    }

    /** Those for the corpus of the run. */
    public static Buckets of(StepContext context) {
        return forCorpus(subwords(context));
    }

    /** Those for the corpus of the run where each of its words counts {@code times}, as in pairs of a window so wide. */
    public static Buckets of(StepContext context, int times) {
        return forCorpus(subwords(context) * times);
    }

    private static long subwords(StepContext context) {
        return context.metrics(TokenizeStep.DIRECTORY).path("subwords").asLong();
    }

    public int count() {
        return count;
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object key) {
        return (Integer) key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Buckets buckets && buckets.count == count;
    }

    @Override
    public int hashCode() {
        return count;
    }

    /**
     * The blocks of one task, in which {@code counter} has counted each of {@code items}; the table is given away whenever it
     * has grown too large.
     */
    public <T> Iterator<Tuple2<Integer, byte[]>> count(Iterator<T> items, BiConsumer<T, SequenceCounts> counter) {
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        SequenceCounts counts = new SequenceCounts();
        while (items.hasNext()) {
            counter.accept(items.next(), counts);
            if (isFull(counts)) {
                flush(counts, out);
            }
        }
        flush(counts, out);
        return out.iterator();
    }

    /** Appends {@code counts} to {@code out}, a block a bucket, and empties it. */
    public void flush(SequenceCounts counts, List<Tuple2<Integer, byte[]>> out) {
        addressed(CountBlock.split(counts, count)).forEachRemaining(out::add);
        counts.clear();
    }

    /** Flushes if {@code counts} has grown too large; rows r of equal r / {@code together} go to the same bucket. */
    public void flushIfFull(PairCounts counts, int together, List<Tuple2<Integer, byte[]>> out) {
        if (counts.size() >= MOST_PAIRS) {
            flush(counts, together, out);
        }
    }

    /** Appends {@code counts} to {@code out}, a block a bucket, and empties it. */
    public void flush(PairCounts counts, int together, List<Tuple2<Integer, byte[]>> out) {
        addressed(RowBlock.split(counts, count, together)).forEachRemaining(out::add);
        counts.clear();
    }

    /** Brings the pairs of each bucket together: one merged {@link RowBlock} a partition. */
    public JavaRDD<byte[]> mergePairs(JavaPairRDD<Integer, byte[]> blocks) {
        return blocks.partitionBy(this).values().mapPartitions(part -> List.of(RowBlock.merge(part))
                .iterator());
    }

    /** Whether a task should give {@code counts} away. */
    public static boolean isFull(SequenceCounts counts) {
        return counts.size() >= MOST_SEQUENCES;
    }

    /** Brings the blocks of each bucket together: one merged block a partition, of counts of at least {@code minCount}. */
    public JavaRDD<byte[]> merge(JavaPairRDD<Integer, byte[]> blocks, long minCount) {
        return blocks.partitionBy(this).mapPartitions(part -> {
            SequenceCounts counts = new SequenceCounts();
            part.forEachRemaining(block -> CountBlock.merge(block._2(), counts));
            return List.of(CountBlock.of(frequent(counts, minCount))).iterator();
        });
    }

    /** The blocks, each with the bucket it is for. */
    public static Iterator<Tuple2<Integer, byte[]>> addressed(BucketedBlocks blocks) {
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        blocks.forEach((bucket, block) -> out.add(new Tuple2<>(bucket, block)));
        return out.iterator();
    }

    /** Brings the blocks of each bucket together as they are: a partition a bucket. */
    public JavaRDD<byte[]> deliver(JavaRDD<Tuple2<Integer, byte[]>> addressed) {
        return JavaPairRDD.fromJavaRDD(addressed).partitionBy(this).values();
    }

    private static SequenceCounts frequent(SequenceCounts counts, long minCount) {
        if (minCount <= 1) {
            return counts;
        }
        SequenceCounts frequent = new SequenceCounts();
        counts.forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) -> {
            if (totalTermFreq >= minCount) {
                frequent.addTerm(source, from, to, totalTermFreq, docFreq, sentenceFreq);
            }
        });
        return frequent;
    }
}
