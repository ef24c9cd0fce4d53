package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/subword-weights/}: one row an entry of the vocabulary, with what it weighs. */
public final class SubwordWeightsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("id", DataTypes.IntegerType),
        Columns.required("subword", DataTypes.StringType),
        Columns.required("log_frequency", DataTypes.DoubleType),
        Columns.required("information", DataTypes.DoubleType),
        Columns.required("rank_frequency", DataTypes.DoubleType),
        Columns.required("ws_bert", DataTypes.DoubleType),
        Columns.required("vist", DataTypes.DoubleType),
        Columns.required("keep_probability", DataTypes.DoubleType)
    });

    private SubwordWeightsTable() {}

    /** @param weights the columns from {@code log_frequency} on */
    public static InternalRow toRow(int id, String subword, double[] weights) {
        return Columns.row(
                id, Columns.text(subword), weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]);
    }
}
