package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/skipgrams/}: one row a skip-gram of at least the minimum count. */
public final class SkipgramsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("skipped_words", DataTypes.LongType)
    });

    private SkipgramsTable() {}

    /** @param skippedWords words left out, of all occurrences together */
    public static InternalRow toRow(int order, String ngram, long totalTermFreq, long skippedWords) {
        return Columns.row(order, Columns.text(ngram), totalTermFreq, skippedWords);
    }
}
