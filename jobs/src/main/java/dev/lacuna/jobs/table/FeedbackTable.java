package dev.lacuna.jobs.table;

import java.util.Arrays;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code evaluation/feedback/}: how hard the model finds what it was asked for, one row for each subword in {@code subwords/}
 * and for each part of speech in {@code tags/}. What it was never asked for has no row.
 */
public final class FeedbackTable {
    /** The columns of {@link #SUBWORDS}. */
    public static final StructType SCHEMA = schema("id", "subword");

    /** The columns of {@link #TAGS}. */
    static final StructType TAGS_SCHEMA = schema("tag", "name");

    /** Name of the table's directory. */
    public static final String DIRECTORY = "feedback";

    /** Name of the directory below it that holds subwords by id. */
    public static final String SUBWORDS = "subwords";

    /** Name of the directory below it that holds parts of speech by code. */
    public static final String TAGS = "tags";

    private FeedbackTable() {}

    private static StructType schema(String number, String name) {
        return new StructType(new StructField[] {
            Columns.required(number, DataTypes.IntegerType),
            Columns.required(name, DataTypes.StringType),
            Columns.required("count", DataTypes.LongType),
            Columns.required("correct", DataTypes.LongType),
            Columns.required("loss", DataTypes.DoubleType),
            Columns.required("accuracy", DataTypes.DoubleType)
        });
    }

    /** The columns of {@code table}, {@link #SUBWORDS} or {@link #TAGS}. */
    public static StructType schema(String table) {
        return table.equals(TAGS) ? TAGS_SCHEMA : SCHEMA;
    }

    /**
     * @param number the subword's id or the tag's code
     * @param count predictions of the last evaluation, of which {@code correct} were right
     * @param loss mean cross entropy in nats
     */
    public static InternalRow toRow(int number, String name, long count, long correct, double loss, double accuracy) {
        return Columns.row(number, Columns.text(name), count, correct, loss, accuracy);
    }

    /**
     * A column of numbers of {@link #SUBWORDS} by id or of {@link #TAGS} by code, NaN where there is no row; all NaN where the
     * table is not there.
     *
     * @param feedback the directory that holds both
     * @param size entries of the vocabulary, or tags
     */
    public static double[] values(SparkSession spark, Path feedback, String table, String column, int size) {
        StructType schema = schema(table);
        int at = schema.fieldIndex(column);
        boolean whole = schema.apply(at).dataType().equals(DataTypes.LongType);
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        Path directory = new Path(feedback, table);
        if (ParquetFiles.exists(spark, directory)) {
            ParquetFiles.read(spark, directory, schema)
                    .map(InternalRow::copy)
                    .collect()
                    .forEach(row -> values[row.getInt(0)] = whole ? row.getLong(at) : row.getDouble(at));
        }
        return values;
    }
}
