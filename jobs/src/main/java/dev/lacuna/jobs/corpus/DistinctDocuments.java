package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The documents of a corpus as an RDD, of documents of equal text only one if the corpus {@linkplain
 * CorpusSource#deduplicates deduplicates}.
 *
 * <p>Finding duplicates costs one more pass over the corpus, before the first read of the RDD; its result is found again by
 * later reads of the same object. No task and not the driver ever holds anything that grows with the corpus.
 */
public final class DistinctDocuments {
    private final CorpusSource source;
    private final SerializableConfiguration configuration;
    private final JavaRDD<List<CorpusSource.Split>> spread;
    private final JavaRDD<Long> dropped;

    public DistinctDocuments(JavaSparkContext spark, CorpusSource source) {
        this.source = source;
        List<List<CorpusSource.Split>> tasks = source.tasks();
        this.configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        this.spread = spark.parallelize(tasks, tasks.size());
        this.dropped = source.deduplicates() ? Duplicates.find(spread, source, configuration) : null;
    }

    /**
     * Partition i holds the documents of task i, in order, the parts of one right after another.
     *
     * @param skips told of records that cannot be read and, as {@code duplicate}, of the ids of documents left out: a
     *     registered accumulator, exact if the stage that reads the RDD writes the output
     */
    public JavaRDD<Document> read(SkipLog skips) {
        return read(() -> skips);
    }

    /** The same documents, without a word on what was left out. */
    public JavaRDD<Document> read() {
        return read(SkipLog::new);
    }

    /** Gives each task its log. */
    private interface Log extends Serializable {
        SkipLog open();
    }

    private JavaRDD<Document> read(Log log) {
        CorpusSource from = source;
        SerializableConfiguration hadoop = configuration;
        if (dropped == null) {
            return spread.mapPartitions(task -> from.read(task.next(), hadoop.value(), log.open()));
        }
        return spread.zipPartitions(dropped, (task, drops) -> {
            SkipLog skips = log.open();
            return new WithoutDropped(from.read(task.next(), hadoop.value(), skips), drops, skips);
        });
    }
}
