package dev.lacuna.jobs.table.columnar;

import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The writers of fields by type. A value's definition level counts the optional and repeated fields around it that are there,
 * its repetition level is 0 where a row begins and 1 at further elements of its list (Melnik et al. 2010, "Dremel", section 4).
 */
final class FieldWriters {
    private FieldWriters() {}

    /** Writes the value at an ordinal of a row or of a list, with its two levels. */
    private interface ValueWriter {
        void write(SpecializedGetters values, int ordinal, int repetition, int definition);
    }

    /** Whether there are writers for all fields of {@code schema}. */
    static boolean knows(StructType schema) {
        return Arrays.stream(schema.fields()).map(StructField::dataType).allMatch(FieldWriters::knows);
    }

    private static boolean knows(DataType type) {
        return type instanceof ArrayType list
                ? !list.containsNull() && isPrimitive(list.elementType())
                : isPrimitive(type);
    }

    private static boolean isPrimitive(DataType type) {
        return type instanceof IntegerType
                || type instanceof ByteType
                || type instanceof LongType
                || type instanceof FloatType
                || type instanceof DoubleType
                || type instanceof BooleanType
                || type instanceof StringType;
    }

    /** @param ordinal the place of {@code field} in rows */
    static FieldWriter of(StructField field, int ordinal, ColumnWriter column) {
        int present = field.nullable() ? 1 : 0;
        FieldWriter writer = field.dataType() instanceof ArrayType list
                ? list(list.elementType(), ordinal, present, column)
                : single(field.dataType(), ordinal, present, column);
        return field.nullable() ? orNull(writer, ordinal, column) : writer;
    }

    private static FieldWriter orNull(FieldWriter writer, int ordinal, ColumnWriter column) {
        return row -> {
            if (row.isNullAt(ordinal)) {
                column.writeNull(0, 0);
            } else {
                writer.write(row);
            }
        };
    }

    private static FieldWriter single(DataType type, int ordinal, int present, ColumnWriter column) {
        ValueWriter value = value(type, column);
        return row -> value.write(row, ordinal, 0, present);
    }

    private static FieldWriter list(DataType type, int ordinal, int present, ColumnWriter column) {
        // The writers of long lists have a loop of their own each, which the compiler can unfold.
        FieldWriter elements;
        if (type instanceof IntegerType) {
            elements = row -> ints(row.getArray(ordinal), present + 1, column);
        } else if (type instanceof ByteType) {
            elements = row -> bytes(row.getArray(ordinal), present + 1, column);
        } else {
            ValueWriter value = value(type, column);
            elements = row -> values(row.getArray(ordinal), present + 1, value);
        }
        return row -> {
            if (row.getArray(ordinal).numElements() == 0) {
                column.writeNull(0, present);
            } else {
                elements.write(row);
            }
        };
    }

    private static void ints(ArrayData list, int definition, ColumnWriter column) {
        int size = list.numElements();
        column.write(list.getInt(0), 0, definition);
        for (int i = 1; i < size; i++) {
            column.write(list.getInt(i), 1, definition);
        }
    }

    private static void bytes(ArrayData list, int definition, ColumnWriter column) {
        int size = list.numElements();
        column.write((int) list.getByte(0), 0, definition);
        for (int i = 1; i < size; i++) {
            column.write((int) list.getByte(i), 1, definition);
        }
    }

    private static void values(ArrayData list, int definition, ValueWriter value) {
        int size = list.numElements();
        for (int i = 0; i < size; i++) {
            value.write(list, i, i == 0 ? 0 : 1, definition);
        }
    }

    private static ValueWriter value(DataType type, ColumnWriter column) {
        if (type instanceof IntegerType) {
            return (values, i, repetition, definition) -> column.write(values.getInt(i), repetition, definition);
        } else if (type instanceof ByteType) {
            return (values, i, repetition, definition) -> column.write((int) values.getByte(i), repetition, definition);
        } else if (type instanceof LongType) {
            return (values, i, repetition, definition) -> column.write(values.getLong(i), repetition, definition);
        } else if (type instanceof FloatType) {
            return (values, i, repetition, definition) -> column.write(values.getFloat(i), repetition, definition);
        } else if (type instanceof DoubleType) {
            return (values, i, repetition, definition) -> column.write(values.getDouble(i), repetition, definition);
        } else if (type instanceof BooleanType) {
            return (values, i, repetition, definition) -> column.write(values.getBoolean(i), repetition, definition);
        }
        return (values, i, repetition, definition) ->
                column.write(Binary.fromReusedByteArray(values.getUTF8String(i).getBytes()), repetition, definition);
    }
}
