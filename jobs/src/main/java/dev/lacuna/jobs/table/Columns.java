package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;

/** Conversions between Java values and the columns of Spark's internal rows. */
final class Columns {
    static final DataType INTS = DataTypes.createArrayType(DataTypes.IntegerType, false);
    static final DataType BYTES = DataTypes.createArrayType(DataTypes.ByteType, false);
    static final DataType DOUBLES = DataTypes.createArrayType(DataTypes.DoubleType, false);
    static final DataType FLOATS = DataTypes.createArrayType(DataTypes.FloatType, false);
    static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType, false);

    private Columns() {}

    static StructField required(String name, DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    static StructField optional(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    static InternalRow row(Object... values) {
        return new GenericInternalRow(values);
    }

    static ArrayData ints(int[] values) {
        return UnsafeArrayData.fromPrimitiveArray(values);
    }

    static ArrayData floats(float[] values) {
        return UnsafeArrayData.fromPrimitiveArray(values);
    }

    static ArrayData bytes(byte[] values) {
        return UnsafeArrayData.fromPrimitiveArray(values);
    }

    static ArrayData doubles(double[] values) {
        return UnsafeArrayData.fromPrimitiveArray(values);
    }

    static ArrayData strings(String[] values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = text(values[i]);
        }
        return new GenericArrayData(texts);
    }

    static UTF8String text(String value) {
        return UTF8String.fromString(value);
    }

    static String[] strings(ArrayData data) {
        String[] values = new String[data.numElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.getUTF8String(i).toString();
        }
        return values;
    }
}
