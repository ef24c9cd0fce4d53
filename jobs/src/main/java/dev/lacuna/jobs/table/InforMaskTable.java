package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/informask/rates/}: one row a subword that was in a masked text, with its masking rate. */
public final class InforMaskTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("id", DataTypes.IntegerType),
        Columns.required("subword", DataTypes.StringType),
        Columns.required("processed", DataTypes.LongType),
        Columns.required("chosen", DataTypes.LongType),
        Columns.required("rate", DataTypes.DoubleType)
    });

    private InforMaskTable() {}

    public static InternalRow toRow(int id, String subword, long processed, long chosen, double rate) {
        return Columns.row(id, Columns.text(subword), processed, chosen, rate);
    }
}
