package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/document-importance/}: one row a document, with what each of its words weighs. */
public final class DocumentImportanceTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("tf_idf", Columns.FLOATS),
        Columns.required("bm25", Columns.FLOATS),
        Columns.required("masked_diffuse", Columns.FLOATS)
    });

    private DocumentImportanceTable() {}

    public static InternalRow toRow(String documentId, int part, float[] tfIdf, float[] bm25, float[] maskedDiffuse) {
        return Columns.row(
                Columns.text(documentId),
                part,
                Columns.floats(tfIdf),
                Columns.floats(bm25),
                Columns.floats(maskedDiffuse));
    }
}
