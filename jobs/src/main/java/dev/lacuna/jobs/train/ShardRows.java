package dev.lacuna.jobs.train;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Column;
import dev.lacuna.training.encoder.MaskedBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * One row group of a shard, decoded to flat arrays: what training and evaluation read, column by column and without boxing.
 */
public final class ShardRows {
    private static final String TAGS = Column.TAGS.toString();

    private final int rows;
    private final int sequenceLength;
    private final int[] inputIds;
    private final int[] attention;
    private final int[] labels;
    private final int[] tags;

    private ShardRows(int rows, int sequenceLength, int[] inputIds, int[] attention, int[] labels, int[] tags) {
        this.rows = rows;
        this.sequenceLength = sequenceLength;
        this.inputIds = inputIds;
        this.attention = attention;
        this.labels = labels;
        this.tags = tags;
    }

    /** Rows in each row group of {@code path}, from its footer. */
    public static List<Integer> rowGroups(Path path, Configuration configuration) {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
            List<Integer> rows = new ArrayList<>();
            for (BlockMetaData block : reader.getFooter().getBlocks()) {
                rows.add(Math.toIntExact(block.getRowCount()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads row group {@code rowGroup} of {@code path} without tags. */
    public static ShardRows read(Path path, int rowGroup, int sequenceLength, Configuration configuration) {
        return read(path, rowGroup, sequenceLength, false, configuration);
    }

    /**
     * Reads row group {@code rowGroup} of {@code path}.
     *
     * @param withTags whether parts of speech are wanted where the shard has them
     */
    public static ShardRows read(
            Path path, int rowGroup, int sequenceLength, boolean withTags, Configuration configuration) {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
            ParquetMetadata footer = reader.getFooter();
            MessageType all = footer.getFileMetaData().getSchema();
            boolean tagged = withTags && all.containsField(TAGS);
            MessageType schema = project(all, tagged);
            reader.setRequestedSchema(schema);
            PageReadStore pages = reader.readRowGroup(rowGroup);
            int rows = Math.toIntExact(pages.getRowCount());
            ColumnReadStoreImpl columns = new ColumnReadStoreImpl(
                    pages,
                    new GroupRecordConverter(schema).getRootConverter(),
                    schema,
                    footer.getFileMetaData().getCreatedBy());
            return new ShardRows(
                    rows,
                    sequenceLength,
                    column(columns, schema, "input_ids", rows * sequenceLength),
                    column(columns, schema, "attention_mask", rows * sequenceLength),
                    column(columns, schema, "labels", rows * sequenceLength),
                    tagged ? column(columns, schema, TAGS, rows * sequenceLength) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageType project(MessageType schema, boolean tagged) {
        List<Type> columns = new ArrayList<>(
                List.of(schema.getType("input_ids"), schema.getType("attention_mask"), schema.getType("labels")));
        if (tagged) {
            columns.add(schema.getType(TAGS));
        }
        return new MessageType(schema.getName(), columns);
    }

    /** The values of a column of arrays, all of the same length, one array after another. */
    private static int[] column(ColumnReadStoreImpl columns, MessageType schema, String name, int values) {
        ColumnDescriptor descriptor = schema.getColumns().stream()
                .filter(column -> column.getPath()[0].equals(name))
                .findFirst()
                .orElseThrow();
        ColumnReader reader = columns.getColumnReader(descriptor);
        if (reader.getTotalValueCount() != values) {
            throw new IllegalStateException(
                    "column " + name + " holds " + reader.getTotalValueCount() + " values, not " + values);
        }
        int[] out = new int[values];
        for (int i = 0; i < values; i++) {
            out[i] = reader.getInteger();
            reader.consume();
        }
        return out;
    }

    public int rows() {
        return rows;
    }

    /** Adds row {@code row} to {@code batch}. */
    public void addTo(MaskedBatch.Builder batch, int row) {
        int at = row * sequenceLength;
        int length = 0;
        while (length < sequenceLength && attention[at + length] != 0) {
            length++;
        }
        int[] ids = java.util.Arrays.copyOfRange(inputIds, at, at + sequenceLength);
        int[] own = java.util.Arrays.copyOfRange(labels, at, at + sequenceLength);
        batch.add(ids, length, own);
    }

    /** The label at {@code position} of row {@code row}, -100 for none. */
    public int label(int row, int position) {
        return labels[row * sequenceLength + position];
    }

    /** Whether tags were read. */
    public boolean isTagged() {
        return tags != null;
    }

    /** The part of speech at {@code position} of row {@code row}, {@link Annotations#NO_TAG} for none. */
    public int tag(int row, int position) {
        return tags[row * sequenceLength + position];
    }
}
