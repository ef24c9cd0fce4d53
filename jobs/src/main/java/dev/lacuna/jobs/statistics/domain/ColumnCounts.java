package dev.lacuna.jobs.statistics.domain;

import dev.lacuna.jobs.config.DomainParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.DocumentNumbers;
import dev.lacuna.jobs.statistics.UserColumn;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.Place;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.TokenSequence;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Counts words by the value of a column. */
final class ColumnCounts {
    static final int TARGET = 0;
    static final int REFERENCE = 1;
    private static final int NEITHER = -1;

    private ColumnCounts() {}

    /** The counts of target and of reference, in this order. */
    static CorpusCounts[] of(StepContext context, DomainParams params, Broadcast<WordIndex> index) {
        Buckets buckets = Buckets.of(context);
        JavaRDD<InternalRow> rows = new UserColumn(context, params.column(), "statistics.domain.column").documents();
        List<byte[]> blocks = buckets.merge(
                        rows.mapPartitionsToPair(part -> count(part, params, index.value(), buckets)), 1)
                .collect();
        int size = index.value().size();
        CorpusCounts[] counts = {CorpusCounts.empty(size), CorpusCounts.empty(size)};
        blocks.forEach(block -> CountBlock.forEach(block, (key, from, to, totalTermFreq, docFreq) -> {
            CorpusCounts corpus = counts[key[from]];
            if (to - from == 1) {
                counts[key[from]] = corpus.withTotals(totalTermFreq, docFreq);
            } else {
                corpus.totalTermFreqs()[key[from + 1]] = totalTermFreq;
                corpus.docFreqs()[key[from + 1]] = docFreq;
            }
        }));
        return counts;
    }

    /** Counts (corpus, word), and (corpus) for its size. */
    private static Iterator<Tuple2<Integer, byte[]>> count(
            Iterator<InternalRow> rows, DomainParams params, WordIndex index, Buckets buckets) {
        DocumentNumbers numbers = new DocumentNumbers(index);
        int[] key = new int[2];
        Place place = new Place();
        return buckets.count(rows, (row, counts) -> {
            key[0] = corpus(TokenizedTable.column(row, 0), params);
            if (key[0] != NEITHER) {
                TokenSequence tokens = TokenizedTable.words(row);
                numbers.set(tokens);
                place.beginDocument(tokens.sentenceStarts());
                counts.add(key, 0, 1, add(numbers, key, place, counts), 1);
            }
        });
    }

    private static long add(DocumentNumbers numbers, int[] key, Place place, SequenceCounts counts) {
        long size = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int word = numbers.numbers()[i];
            if (WordCodes.isWord(word)) {
                size++;
            }
            if (word >= 0) {
                key[1] = word;
                counts.addOccurrence(key, 0, 2, place);
            }
        }
        return size;
    }

    private static int corpus(String value, DomainParams params) {
        if (value.equals(params.target())) {
            return TARGET;
        }
        return params.reference() == null || value.equals(params.reference()) ? REFERENCE : NEITHER;
    }
}
