package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.config.SubwordWeightsParams;
import dev.lacuna.jobs.table.SubwordWeightsTable;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.statistics.importance.LogFrequency;
import dev.lacuna.statistics.importance.Unigram;
import dev.lacuna.statistics.importance.VistScore;
import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;

/** Makes rows of the table of weights from rows of the table of subwords. */
record SubwordWeights(
        SubwordWeightsParams params,
        long docCount,
        long vocabularySize,
        long sumTotalTermFreq,
        long greatestTotalTermFreq)
        implements Serializable {
    InternalRow row(InternalRow row) {
        return SubwordWeightsTable.toRow(
                SubwordsTable.id(row),
                SubwordsTable.subword(row),
                weights(SubwordsTable.totalTermFreq(row), SubwordsTable.rank(row)));
    }

    private double[] weights(long totalTermFreq, long rank) {
        double frequency = (double) totalTermFreq / Math.max(1, sumTotalTermFreq);
        return new double[] {
            LogFrequency.of(totalTermFreq, greatestTotalTermFreq),
            Unigram.information(totalTermFreq, sumTotalTermFreq),
            params.rankFrequency().of(rank, vocabularySize, frequency, params.scale()),
            params.wsBert().of(totalTermFreq),
            VistScore.of(totalTermFreq, docCount),
            params.subsampling().keepProbability(totalTermFreq, sumTotalTermFreq)
        };
    }
}
