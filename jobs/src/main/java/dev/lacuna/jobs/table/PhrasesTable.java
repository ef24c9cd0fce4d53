package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/phrases/}: phrases in the order in which they are joined. */
public final class PhrasesTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("pass", DataTypes.IntegerType),
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("score", DataTypes.DoubleType)
    });

    private PhrasesTable() {}

    public static InternalRow toRow(int pass, int order, String ngram, long totalTermFreq, double score) {
        return Columns.row(pass, order, Columns.text(ngram), totalTermFreq, score);
    }
}
