package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/zipfit/}: how well each document compresses together with the target, and whether it is selected. */
public final class ZipfitTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("alignment", DataTypes.DoubleType),
        Columns.required("selected", DataTypes.BooleanType)
    });

    private ZipfitTable() {}

    public static InternalRow toRow(String document, int part, double alignment, boolean selected) {
        return Columns.row(Columns.text(document), part, alignment, selected);
    }
}
