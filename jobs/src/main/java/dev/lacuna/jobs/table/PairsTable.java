package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/pairs/}: one row a pair of words of at least the minimum count. */
public final class PairsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("other", DataTypes.StringType),
        Columns.required("count", DataTypes.LongType),
        Columns.required("pmi", DataTypes.DoubleType),
        Columns.required("npmi", DataTypes.DoubleType)
    });

    private PairsTable() {}

    public static InternalRow toRow(String word, String other, long count, double pmi, double npmi) {
        return Columns.row(Columns.text(word), Columns.text(other), count, pmi, npmi);
    }
}
