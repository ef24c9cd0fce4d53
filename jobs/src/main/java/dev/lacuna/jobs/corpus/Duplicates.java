package dev.lacuna.jobs.corpus;

import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Finds which documents of a corpus repeat the text of another. All documents are sorted by a hash of their text, then id,
 * then place; the first of a run of equal hashes stays. Sorting, unlike grouping, takes a bounded amount of memory even where
 * one text makes up half of the corpus. What is to be dropped goes back to the splits by a second, smaller sort.
 */
final class Duplicates {
    private Duplicates() {}

    /**
     * Numbers of the documents to drop, in rising order; partition i holds those of task i.
     *
     * @param spread one task a partition
     */
    static JavaRDD<Long> find(
            JavaRDD<List<CorpusSource.Split>> spread, CorpusSource source, SerializableConfiguration configuration) {
        int splits = spread.getNumPartitions();
        return spread.mapPartitionsWithIndex(
                        // What is skipped is told by the pass that keeps the documents.
                        (index, task) ->
                                new Occurrences(source.read(task.next(), configuration.value(), new SkipLog()), index),
                        true)
                .mapToPair(occurrence -> new Tuple2<>(occurrence, (Void) null))
                .repartitionAndSortWithinPartitions(new ByText(splits), Occurrence.ORDER)
                .mapPartitions(Repeated::new)
                .mapToPair(place -> new Tuple2<>(place, (Void) null))
                .repartitionAndSortWithinPartitions(new BySplit(splits), Place.ORDER)
                .map(place -> place._1().number());
    }

    /** Equal texts go to the same partition. */
    private static final class ByText extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int partitions;

        ByText(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object occurrence) {
            return (int) Long.remainderUnsigned(((Occurrence) occurrence).low(), partitions);
        }
    }

    /** What is dropped goes to the partition that reads its split. */
    private static final class BySplit extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int partitions;

        BySplit(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object place) {
            return ((Place) place).split();
        }
    }
}
