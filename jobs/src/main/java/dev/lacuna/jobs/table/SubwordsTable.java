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
        Columns.required("doc_freq", DataTypes.LongType),
        Columns.required("sentence_freq", DataTypes.LongType),
        Columns.required("rank", DataTypes.LongType)
    });

    private SubwordsTable() {}

    public static InternalRow toRow(
            int id, String subword, long totalTermFreq, long docFreq, long sentenceFreq, long rank) {
        return Columns.row(id, Columns.text(subword), totalTermFreq, docFreq, sentenceFreq, rank);
    }

    public static int id(InternalRow row) {
        return row.getInt(0);
    }

    public static String subword(InternalRow row) {
        return row.getUTF8String(1).toString();
    }

    public static long totalTermFreq(InternalRow row) {
        return row.getLong(2);
    }

    public static long rank(InternalRow row) {
        return row.getLong(5);
    }
}
