package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/subwords/}: one row an entry of the vocabulary, those that never occur included, by id. */
public final class SubwordsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("id", DataTypes.IntegerType),
        Columns.required("subword", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("doc_freq", DataTypes.LongType)
    });

    private SubwordsTable() {}

    public static InternalRow toRow(int id, String subword, long totalTermFreq, long docFreq) {
        return Columns.row(id, Columns.text(subword), totalTermFreq, docFreq);
    }

    public static int id(InternalRow row) {
        return row.getInt(0);
    }

    public static long totalTermFreq(InternalRow row) {
        return row.getLong(2);
    }
}
