package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/terms/}: one row a distinct word, with what it weighs. */
public final class TermsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("doc_freq", DataTypes.LongType),
        Columns.required("idf", DataTypes.DoubleType),
        Columns.required("bm25_idf", DataTypes.DoubleType),
        Columns.required("tf_idf", DataTypes.DoubleType),
        Columns.required("information", DataTypes.DoubleType),
        Columns.required("entropy", DataTypes.DoubleType),
        Columns.required("keep_probability", DataTypes.DoubleType),
        Columns.optional("external", DataTypes.DoubleType)
    });

    private TermsTable() {}

    /**
     * A row.
     *
     * @param weights the columns from {@code idf} to {@code keep_probability}
     * @param external the weight from outside, or null
     */
    public static InternalRow toRow(String word, long totalTermFreq, long docFreq, double[] weights, Double external) {
        return Columns.row(
                Columns.text(word),
                totalTermFreq,
                docFreq,
                weights[0],
                weights[1],
                weights[2],
                weights[3],
                weights[4],
                weights[5],
                external);
    }

    public static String word(InternalRow row) {
        return row.getUTF8String(0).toString();
    }

    /** The weight in column {@code column}; 0 where there is none from outside. */
    public static double weight(InternalRow row, String column) {
        int at = SCHEMA.fieldIndex(column);
        return row.isNullAt(at) ? 0 : row.getDouble(at);
    }
}
