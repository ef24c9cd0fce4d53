package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/lengths/}: how often each length occurs, in each unit. */
public final class LengthsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("unit", DataTypes.StringType),
        Columns.required("length", DataTypes.IntegerType),
        Columns.required("count", DataTypes.LongType)
    });

    private LengthsTable() {}

    public static InternalRow toRow(String unit, int length, long count) {
        return Columns.row(Columns.text(unit), length, count);
    }
}
