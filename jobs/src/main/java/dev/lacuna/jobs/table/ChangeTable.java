package dev.lacuna.jobs.table;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/change/}: one row a word and two slices of the corpus, how much its contexts differ. */
public final class ChangeTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("from", DataTypes.StringType),
        Columns.required("to", DataTypes.StringType),
        Columns.required("count_from", DataTypes.LongType),
        Columns.required("count_to", DataTypes.LongType),
        Columns.required("jsd", DataTypes.DoubleType),
        Columns.required("jsd_by_chance", DataTypes.DoubleType),
        Columns.required("rank", DataTypes.IntegerType),
        Columns.required("examples_from", Columns.STRINGS),
        Columns.required("examples_to", Columns.STRINGS)
    });

    private ChangeTable() {}

    public static InternalRow toRow(
            String word,
            String from,
            String to,
            long countFrom,
            long countTo,
            double jsd,
            double jsdByChance,
            int rank,
            List<String> examplesFrom,
            List<String> examplesTo) {
        return Columns.row(
                Columns.text(word),
                Columns.text(from),
                Columns.text(to),
                countFrom,
                countTo,
                jsd,
                jsdByChance,
                rank,
                Columns.strings(examplesFrom.toArray(String[]::new)),
                Columns.strings(examplesTo.toArray(String[]::new)));
    }
}
