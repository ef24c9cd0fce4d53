package dev.lacuna.jobs.statistics.keyphrase;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.statistics.keyphrase.Phrase;
import dev.lacuna.statistics.keyphrase.PhraseCounts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * Phrases of the table of keyphrases, counted: those of some buckets, or all.
 *
 * @param best a block of the best of them, best first; they fit the driver, since their number is configured
 * @param distinct how many there are
 */
record PhraseTotals(byte[] best, long distinct) implements Serializable {
    /** A task gives its counts away when it holds so many phrases, which bounds its memory. */
    private static final int MOST_PHRASES = 1 << 20;

    private static final long serialVersionUID = 1;

    /** @param documents rows of {@link KeyphrasesTable#PHRASES} */
    static PhraseTotals of(JavaRDD<InternalRow> documents, Buckets buckets, int most) {
        JavaPairRDD<Integer, byte[]> blocks = documents.mapPartitionsToPair(rows -> count(rows, buckets));
        return blocks.partitionBy(buckets)
                .values()
                .mapPartitions(bucket -> List.of(best(bucket, most)).iterator())
                .treeAggregate(
                        new PhraseTotals(new byte[0], 0),
                        (left, right) -> left.join(right, most),
                        (left, right) -> left.join(right, most));
    }

    private PhraseTotals join(PhraseTotals other, int most) {
        return new PhraseTotals(PhraseCounts.best(best, other.best, most), distinct + other.distinct);
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(Iterator<InternalRow> rows, Buckets buckets) {
        List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
        PhraseCounts counts = new PhraseCounts();
        while (rows.hasNext()) {
            add(rows.next(), counts);
            if (counts.size() >= MOST_PHRASES || !rows.hasNext()) {
                Buckets.addressed(counts.split(buckets.count())).forEachRemaining(out::add);
                counts.clear();
            }
        }
        return out.iterator();
    }

    private static void add(InternalRow row, PhraseCounts counts) {
        String[] phrases = KeyphrasesTable.phrases(row);
        double[] scores = KeyphrasesTable.scores(row);
        long[] occurrences = new long[phrases.length];
        for (int index : KeyphrasesTable.indexes(row)) {
            occurrences[index]++;
        }
        for (int i = 0; i < phrases.length; i++) {
            double score = scores == null ? Double.POSITIVE_INFINITY : scores[i];
            counts.add(new Phrase(phrases[i], 1, occurrences[i], score));
        }
    }

    private static PhraseTotals best(Iterator<byte[]> blocks, int most) {
        PhraseCounts counts = new PhraseCounts();
        blocks.forEachRemaining(counts::merge);
        return new PhraseTotals(counts.best(most), counts.size());
    }
}
