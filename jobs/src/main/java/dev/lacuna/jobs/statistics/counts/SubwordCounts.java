package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;

/** The counts of all entries of a vocabulary, by id; a vocabulary fits the driver. */
final class SubwordCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] totalTermFreqs;
    private final long[] docFreqs;
    private final long[] sentenceFreqs;
    private final long[] ranks;

    /** @param blocks merged counts, each of a sequence of one subword */
    SubwordCounts(List<byte[]> blocks, int vocabularySize) {
        totalTermFreqs = new long[vocabularySize];
        docFreqs = new long[vocabularySize];
        sentenceFreqs = new long[vocabularySize];
        ranks = new long[vocabularySize];
        blocks.forEach(
                block -> CountBlock.forEachTerm(block, (source, from, to, totalTermFreq, docFreq, sentenceFreq) -> {
                    totalTermFreqs[source[from]] = totalTermFreq;
                    docFreqs[source[from]] = docFreq;
                    sentenceFreqs[source[from]] = sentenceFreq;
                }));
        rank();
    }

    /** A rank for each, from 1: by falling count, then id, so those that never occur come last. */
    private void rank() {
        int[] byRank = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer id) -> -totalTermFreqs[id])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(id -> id)
                .toArray();
        for (int r = 0; r < byRank.length; r++) {
            ranks[byRank[r]] = r + 1;
        }
    }

    /** How many entries occur. */
    long occurring() {
        return Arrays.stream(totalTermFreqs).filter(count -> count > 0).count();
    }

    long sumTotalTermFreq() {
        return Arrays.stream(totalTermFreqs).sum();
    }

    /** The count of the most frequent entry. */
    long greatestTotalTermFreq() {
        return Arrays.stream(totalTermFreqs).max().orElse(0);
    }

    /** A row an entry, by id. */
    Iterator<InternalRow> rows(Vocabulary vocabulary) {
        return IntStream.range(0, totalTermFreqs.length)
                .mapToObj(id -> SubwordsTable.toRow(
                        id, vocabulary.subword(id), totalTermFreqs[id], docFreqs[id], sentenceFreqs[id], ranks[id]))
                .iterator();
    }
}
