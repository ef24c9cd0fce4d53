package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/dale/}: the spans that DALE takes, with their score. */
public final class DaleTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("dale", DataTypes.DoubleType)
    });

    private DaleTable() {}

    public static InternalRow toRow(int order, String ngram, long totalTermFreq, double dale) {
        return Columns.row(order, Columns.text(ngram), totalTermFreq, dale);
    }
}
