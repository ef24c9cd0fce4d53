package dev.lacuna.jobs.table;

import dev.lacuna.statistics.overlap.DocumentOverlap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/contamination/documents/}: the documents that share an n-gram with an item, in corpus order. */
public final class ContaminatedTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("longest_match", DataTypes.IntegerType),
        Columns.required("items", Columns.INTS),
        Columns.required("flagged", DataTypes.BooleanType)
    });

    private ContaminatedTable() {}

    /** @param flagged whether it shares an n-gram with a flagged item */
    public static InternalRow toRow(DocumentOverlap overlap, boolean flagged) {
        return Columns.row(
                Columns.text(overlap.document()),
                overlap.part(),
                overlap.longestMatch(),
                Columns.ints(overlap.items()),
                flagged);
    }
}
