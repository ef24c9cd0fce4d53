package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/words-by/totals/}: how much text has a value in a column. */
public final class WordsByTotalsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("column", DataTypes.StringType),
        Columns.required("value", DataTypes.StringType),
        Columns.required("doc_count", DataTypes.LongType),
        Columns.required("sum_total_term_freq", DataTypes.LongType),
        Columns.required("distinct_words", DataTypes.LongType)
    });

    private WordsByTotalsTable() {}

    public static InternalRow toRow(
            String column, String value, long docCount, long sumTotalTermFreq, long distinctWords) {
        return Columns.row(Columns.text(column), Columns.text(value), docCount, sumTotalTermFreq, distinctWords);
    }
}
