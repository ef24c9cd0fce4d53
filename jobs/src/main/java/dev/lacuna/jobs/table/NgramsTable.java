package dev.lacuna.jobs.table;

import dev.lacuna.statistics.ngram.Ngram;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code statistics/ngrams/}: one row a word n-gram of at least the minimum count, order 1 included; single words have no
 * score.
 */
public final class NgramsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.optional("pmi", DataTypes.DoubleType),
        Columns.optional("pmi_squared", DataTypes.DoubleType)
    });

    private NgramsTable() {}

    public static InternalRow toRow(Ngram ngram) {
        boolean scored = ngram.order() > 1;
        return Columns.row(
                ngram.order(),
                Columns.text(ngram.text()),
                ngram.totalTermFreq(),
                scored ? ngram.pmi() : null,
                scored ? ngram.pmiSquared() : null);
    }

    public static int order(InternalRow row) {
        return row.getInt(0);
    }

    public static long totalTermFreq(InternalRow row) {
        return row.getLong(2);
    }

    /** The PMI of a row of order 2 or more. */
    public static double pmi(InternalRow row) {
        return row.getDouble(3);
    }

    /** The n-gram of a row of order 2 or more, ranked by its PMI. */
    public static Ngram ngram(InternalRow row) {
        return new Ngram(
                order(row), row.getUTF8String(1).toString(), totalTermFreq(row), pmi(row), row.getDouble(4), pmi(row));
    }

    /** The words or subwords, separated by blanks. */
    public static String text(InternalRow row) {
        return row.getUTF8String(1).toString();
    }
}
