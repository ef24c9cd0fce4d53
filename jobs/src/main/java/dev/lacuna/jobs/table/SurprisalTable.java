package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/surprisal/}: one row a document, how surprising each of its words is. */
public final class SurprisalTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("surprisal", Columns.FLOATS)
    });

    private SurprisalTable() {}

    /** @param surprisal of each word, in bits */
    public static InternalRow toRow(String documentId, int part, float[] surprisal) {
        return Columns.row(Columns.text(documentId), part, Columns.floats(surprisal));
    }

    /** The surprisal of each word of a row. */
    public static float[] surprisal(InternalRow row) {
        return row.getArray(2).toFloatArray();
    }
}
