package dev.lacuna.jobs.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** One column of numbers of a table, beside the column that tells what each number is of. */
public final class NumberColumn {
    private NumberColumn() {}

    /** The columns of {@code schema} that hold a number a row. */
    public static List<String> names(StructType schema) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.dataType() instanceof NumericType)
                .map(StructField::name)
                .toList();
    }

    /** The columns of {@code schema} that hold an array of numbers a row, one for each word of a document. */
    public static List<String> arrays(StructType schema) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.dataType().equals(Columns.FLOATS))
                .map(StructField::name)
                .toList();
    }

    /** The columns {@code names} of {@code schema}, in that order. */
    public static StructType select(StructType schema, String... names) {
        return new StructType(Arrays.stream(names).map(schema::apply).toArray(StructField[]::new));
    }

    /** The number at {@code column} of a row, NaN where it has none. */
    public static double value(InternalRow row, int column, DataType type) {
        return row.isNullAt(column) ? Double.NaN : ((Number) row.get(column, type)).doubleValue();
    }
}
