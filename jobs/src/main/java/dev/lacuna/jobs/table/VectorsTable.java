package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/vectors/}: one row a word that has a vector. */
public final class VectorsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("vector", Columns.FLOATS)
    });

    private VectorsTable() {}

    public static InternalRow toRow(String word, long totalTermFreq, float[] vector) {
        return Columns.row(Columns.text(word), totalTermFreq, Columns.floats(vector));
    }

    public static String word(InternalRow row) {
        return row.getUTF8String(0).toString();
    }

    public static long totalTermFreq(InternalRow row) {
        return row.getLong(1);
    }

    public static float[] vector(InternalRow row) {
        return row.getArray(2).toFloatArray();
    }
}
