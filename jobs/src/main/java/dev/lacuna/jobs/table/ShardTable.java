package dev.lacuna.jobs.table;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code shards/<recipe>/{train,valid}/}: one row a masked sequence, padded to its full length, under the names Hugging
 * Face's models take; the columns of the recipe; then where it came from.
 */
public final class ShardTable implements Serializable {
    private static final long serialVersionUID = 1;

    private static final StructField[] INPUT = {
        Columns.required("input_ids", Columns.INTS),
        Columns.required("attention_mask", Columns.BYTES),
        Columns.required("token_type_ids", Columns.BYTES)
    };
    private static final StructField[] SOURCE = {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("segmentation", DataTypes.IntegerType),
        Columns.required("sequence", DataTypes.IntegerType),
        Columns.required("view", DataTypes.IntegerType),
        Columns.required("doc_ids", Columns.STRINGS),
        Columns.required("doc_starts", Columns.INTS)
    };

    /** The columns of shards for masked language models. */
    public static final StructType SCHEMA = schema(EnumSet.of(Column.LABELS));

    private final Column[] columns;
    private final int inputLength;
    private final int labelLength;
    private final int pad;

    /**
     * @param columns the columns of the recipe
     * @param inputLength positions of the input, filled up with {@code pad}
     * @param labelLength positions of a target sequence; for labels of the input itself {@code inputLength}
     */
    public ShardTable(Collection<Column> columns, int inputLength, int labelLength, int pad) {
        this.columns = columns.stream().sorted().toArray(Column[]::new);
        this.inputLength = inputLength;
        this.labelLength = labelLength;
        this.pad = pad;
    }

    /** The columns of this table's rows. */
    public StructType schema() {
        return schema(List.of(columns));
    }

    /** The columns of a shard whose recipe writes {@code columns}. */
    public static StructType schema(Collection<Column> columns) {
        List<StructField> fields = new ArrayList<>(List.of(INPUT));
        columns.stream().sorted().forEach(column -> fields.add(Columns.required(column.toString(), type(column))));
        fields.addAll(List.of(SOURCE));
        return new StructType(fields.toArray(StructField[]::new));
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case INT -> DataTypes.IntegerType;
            case DOUBLE -> DataTypes.DoubleType;
            case INTS -> Columns.INTS;
            case FLOATS -> Columns.FLOATS;
        };
    }

    public InternalRow toRow(Sequence sequence, MaskedExample example, int view) {
        Object[] values = new Object[INPUT.length + columns.length + SOURCE.length];
        int at = 0;
        int size = example.size();
        byte[] attention = new byte[inputLength];
        Arrays.fill(attention, 0, size, (byte) 1);
        values[at++] = Columns.ints(padded(example.inputIds(), size, inputLength, pad));
        values[at++] = Columns.bytes(attention);
        values[at++] = Columns.bytes(sides(sequence, example));
        for (Column column : columns) {
            values[at++] = value(column, example);
        }
        values[at++] = Columns.text(sequence.document());
        values[at++] = sequence.origin().part();
        values[at++] = sequence.origin().segmentation();
        values[at++] = sequence.origin().number();
        values[at++] = view;
        values[at++] = Columns.strings(sequence.documents());
        values[at] = Columns.ints(sequence.documentStarts());
        return Columns.row(values);
    }

    /** 0 for the first text, 1 for the second of a pair; what was inserted is of the side of what stands before. */
    private byte[] sides(Sequence sequence, MaskedExample example) {
        byte[] sides = new byte[inputLength];
        int second = sequence.notes().secondStart();
        if (second >= 0) {
            int[] sources = example.sources();
            byte side = 0;
            for (int p = 0; p < example.size(); p++) {
                if (sources[p] >= 0) {
                    side = (byte) (sources[p] < second ? 0 : 1);
                }
                sides[p] = side;
            }
        }
        return sides;
    }

    private Object value(Column column, MaskedExample example) {
        return switch (column.type()) {
            case INT -> (int) example.scalar(column);
            case DOUBLE -> example.scalar(column);
            case INTS -> ints(column, example.ints(column));
            case FLOATS -> floats(column, example.floats(column));
        };
    }

    private Object ints(Column column, Ints values) {
        int fill = column == Column.DECODER_INPUT_IDS ? pad : column.padding();
        return Columns.ints(padded(values.array(), values.size(), length(column, values.size()), fill));
    }

    private Object floats(Column column, Floats values) {
        return Columns.floats(
                Arrays.copyOf(Arrays.copyOf(values.array(), values.size()), length(column, values.size())));
    }

    private int length(Column column, int size) {
        return switch (column.extent()) {
            case INPUT -> inputLength;
            case LABELS -> labelLength;
            case FREE, ROW -> size;
        };
    }

    private static int[] padded(int[] values, int size, int length, int fill) {
        int[] padded = Arrays.copyOf(values, length);
        if (size < length) {
            Arrays.fill(padded, size, length, fill);
        }
        return padded;
    }
}
