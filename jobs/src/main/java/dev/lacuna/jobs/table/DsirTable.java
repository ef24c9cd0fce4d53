package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/dsir/}: how important each document is for the target, and whether it is selected. */
public final class DsirTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("tokens", DataTypes.IntegerType),
        Columns.optional("log_weight", DataTypes.DoubleType),
        Columns.required("selected", DataTypes.BooleanType)
    });

    private DsirTable() {}

    /** @param logWeight null for a document that is too short */
    public static InternalRow toRow(String document, int part, int tokens, Double logWeight, boolean selected) {
        return Columns.row(Columns.text(document), part, tokens, logWeight, selected);
    }
}
