package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.table.TermsTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.importance.CorpusTotals;
import dev.lacuna.statistics.importance.InverseDocFreq;
import dev.lacuna.statistics.importance.Subsampling;
import dev.lacuna.statistics.importance.TfIdf;
import dev.lacuna.statistics.importance.Unigram;
import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;

/** Makes rows of the table of terms from rows of the table of words. */
record TermRows(CorpusTotals totals, Subsampling subsampling) implements Serializable {
    /** @param external weights from outside, or null */
    InternalRow of(InternalRow row, WordWeights external) {
        String word = WordsTable.word(row);
        long totalTermFreq = WordsTable.totalTermFreq(row);
        long docFreq = WordsTable.docFreq(row);
        int number = external == null ? -1 : external.number(word);
        Double weight = number < 0 ? null : (Double) external.weight(number);
        return TermsTable.toRow(word, totalTermFreq, docFreq, weights(totalTermFreq, docFreq), weight);
    }

    private double[] weights(long totalTermFreq, long docFreq) {
        long docCount = totals.docCount();
        long sumTotalTermFreq = totals.sumTotalTermFreq();
        return new double[] {
            InverseDocFreq.smoothed(docFreq, docCount),
            InverseDocFreq.bm25(docFreq, docCount),
            TfIdf.weight(totalTermFreq, docFreq, docCount),
            Unigram.information(totalTermFreq, sumTotalTermFreq),
            Unigram.entropy(totalTermFreq, sumTotalTermFreq),
            subsampling.keepProbability(totalTermFreq, sumTotalTermFreq)
        };
    }
}
