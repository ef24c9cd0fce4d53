package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/lexicon/}: n-grams that text falls into, with how often it does. */
public final class LexiconTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType)
    });

    private LexiconTable() {}

    public static InternalRow toRow(int order, String ngram, long totalTermFreq) {
        return Columns.row(order, Columns.text(ngram), totalTermFreq);
    }
}
