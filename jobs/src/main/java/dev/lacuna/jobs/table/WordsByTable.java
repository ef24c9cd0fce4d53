package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/words-by/words/}: how often a word occurs in documents that have a value in a column. */
public final class WordsByTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("column", DataTypes.StringType),
        Columns.required("value", DataTypes.StringType),
        Columns.required("word", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("doc_freq", DataTypes.LongType)
    });

    private WordsByTable() {}

    public static InternalRow toRow(String column, String value, String word, long totalTermFreq, long docFreq) {
        return Columns.row(Columns.text(column), Columns.text(value), Columns.text(word), totalTermFreq, docFreq);
    }
}
