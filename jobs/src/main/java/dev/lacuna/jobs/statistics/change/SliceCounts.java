package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.counting.CountBlock;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Counts words in each slice. */
final class SliceCounts {
    private SliceCounts() {}

    /** How often each numbered word occurs, by slice; {@link ChangeStep} bounds how many that are. */
    static long[][] of(JavaRDD<InternalRow> documents, Slices slices, Broadcast<WordIndex> index, Buckets buckets) {
        List<byte[]> blocks = buckets.merge(
                        documents.mapPartitionsToPair(rows -> count(rows, slices, index.value(), buckets)), 1)
                .collect();
        long[][] counts = new long[slices.size()][index.value().size()];
        blocks.forEach(block -> CountBlock.forEach(
                block, (key, from, to, totalTermFreq, docFreq) -> counts[key[from]][key[from + 1]] = totalTermFreq));
        return counts;
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(
            Iterator<InternalRow> rows, Slices slices, WordIndex index, Buckets buckets) {
        DocumentNumbers numbers = new DocumentNumbers(index);
        int[] key = new int[2];
        return buckets.count(rows, (row, counts) -> {
            key[0] = slices.of(TokenizedTable.column(row, 0));
            if (key[0] >= 0) {
                numbers.set(TokenizedTable.words(row));
                for (int i = 0; i < numbers.size(); i++) {
                    key[1] = numbers.numbers()[i];
                    if (key[1] >= 0) {
                        counts.add(key, 0, 2, 1, 0);
                    }
                }
            }
        });
    }
}
