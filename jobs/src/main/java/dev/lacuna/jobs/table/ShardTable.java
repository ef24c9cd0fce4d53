package dev.lacuna.jobs.table;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code shards/<recipe>/{train,valid}/}: one row a masked sequence, padded to its full length, under the names Hugging
 * Face's models take; then where it came from.
 */
public final class ShardTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("input_ids", Columns.INTS),
        Columns.required("attention_mask", Columns.BYTES),
        Columns.required("token_type_ids", Columns.BYTES),
        Columns.required("labels", Columns.INTS),
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("segmentation", DataTypes.IntegerType),
        Columns.required("sequence", DataTypes.IntegerType),
        Columns.required("view", DataTypes.IntegerType),
        Columns.required("doc_ids", Columns.STRINGS),
        Columns.required("doc_starts", Columns.INTS)
    });

    private ShardTable() {}

    /** @param length positions in a row; {@code pad} fills what the sequence leaves */
    public static InternalRow toRow(Sequence sequence, MaskedExample example, int view, int length, int pad) {
        int size = example.size();
        int[] inputIds = Arrays.copyOf(example.inputIds(), length);
        Arrays.fill(inputIds, size, length, pad);
        int[] labels = Arrays.copyOf(example.labels(), length);
        Arrays.fill(labels, size, length, MaskedExample.IGNORED);
        byte[] attention = new byte[length];
        Arrays.fill(attention, 0, size, (byte) 1);
        return Columns.row(
                Columns.ints(inputIds),
                Columns.bytes(attention),
                Columns.bytes(new byte[length]),
                Columns.ints(labels),
                Columns.text(sequence.document()),
                sequence.origin().part(),
                sequence.origin().segmentation(),
                sequence.origin().number(),
                view,
                Columns.strings(sequence.documents()),
                Columns.ints(sequence.documentStarts()));
    }
}
