package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code selected/} below a table that selects documents: the selected ones alone, in corpus order. */
public final class SelectedTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType), Columns.required("part", DataTypes.IntegerType)
    });

    private SelectedTable() {}

    public static InternalRow toRow(String document, int part) {
        return Columns.row(Columns.text(document), part);
    }
}
