package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/similar/}: one row a word and one of the words most like it. */
public final class SimilarTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("rank", DataTypes.IntegerType),
        Columns.required("similar_word", DataTypes.StringType),
        Columns.required("similarity", DataTypes.FloatType),
        Columns.required("same_subword_count", DataTypes.BooleanType)
    });

    private SimilarTable() {}

    public static InternalRow toRow(
            String word, int rank, String similarWord, float similarity, boolean sameSubwordCount) {
        return Columns.row(Columns.text(word), rank, Columns.text(similarWord), similarity, sameSubwordCount);
    }

    public static String word(InternalRow row) {
        return row.getUTF8String(0).toString();
    }

    public static int rank(InternalRow row) {
        return row.getInt(1);
    }

    public static String similarWord(InternalRow row) {
        return row.getUTF8String(2).toString();
    }

    public static float similarity(InternalRow row) {
        return row.getFloat(3);
    }
}
