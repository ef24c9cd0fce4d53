package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/document-pmi/}: one row a document, aligned with {@code tokenized/}; a score for each of its words. */
public final class DocumentPmiTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("mean_pmi", Columns.FLOATS)
    });

    private DocumentPmiTable() {}

    public static InternalRow toRow(String document, int part, float[] meanPmi) {
        return Columns.row(Columns.text(document), part, Columns.floats(meanPmi));
    }
}
