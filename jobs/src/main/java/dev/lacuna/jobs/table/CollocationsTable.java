package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/collocations/}: the n-grams of two words or more with all scores; begins as {@link NgramsTable} does. */
public final class CollocationsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("pmi", DataTypes.DoubleType),
        Columns.required("pmi_squared", DataTypes.DoubleType),
        Columns.required("npmi", DataTypes.DoubleType),
        Columns.required("phrase_score", DataTypes.DoubleType),
        Columns.required("log_likelihood", DataTypes.DoubleType),
        Columns.optional("dale", DataTypes.DoubleType)
    });

    /**
     * The columns behind the PMI.
     *
     * @param dale null where the n-gram is too rare for a score
     */
    public record Scores(double npmi, double phrase, double logLikelihood, Double dale) {}

    private CollocationsTable() {}

    public static InternalRow toRow(
            int order, String ngram, long totalTermFreq, double pmi, double pmiSquared, Scores scores) {
        return Columns.row(
                order,
                Columns.text(ngram),
                totalTermFreq,
                pmi,
                pmiSquared,
                scores.npmi,
                scores.phrase,
                scores.logLikelihood,
                scores.dale);
    }

    public static Scores scores(InternalRow row) {
        return new Scores(
                row.getDouble(5), row.getDouble(6), row.getDouble(7), row.isNullAt(8) ? null : row.getDouble(8));
    }
}
