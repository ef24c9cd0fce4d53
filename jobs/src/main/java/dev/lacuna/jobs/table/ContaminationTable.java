package dev.lacuna.jobs.table;

import dev.lacuna.statistics.overlap.ItemOverlap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/contamination/}: what the corpus holds of each item of a benchmark, in the benchmark's order. */
public final class ContaminationTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("number", DataTypes.IntegerType),
        Columns.required("source", DataTypes.StringType),
        Columns.required("offset", DataTypes.LongType),
        Columns.required("text", DataTypes.StringType),
        Columns.required("words", DataTypes.IntegerType),
        Columns.optional("coverage", DataTypes.DoubleType),
        Columns.required("longest_match", DataTypes.IntegerType),
        Columns.required("flagged", DataTypes.BooleanType),
        Columns.required("doc_count", DataTypes.LongType),
        Columns.required("documents", Columns.STRINGS)
    });

    private ContaminationTable() {}

    /**
     * @param source file of the item, and {@code offset} its place there
     * @param comparable whether the item has as many words as an n-gram
     */
    public static InternalRow toRow(
            int number,
            String source,
            long offset,
            String text,
            ItemOverlap overlap,
            boolean comparable,
            boolean flagged) {
        return Columns.row(
                number,
                Columns.text(source),
                offset,
                Columns.text(text),
                overlap.words(),
                comparable ? overlap.coverage() : null,
                overlap.longestMatch(),
                flagged,
                overlap.docCount(),
                Columns.strings(overlap.documents().toArray(String[]::new)));
    }
}
