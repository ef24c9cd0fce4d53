package dev.lacuna.jobs.table.columnar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;

/** One file: rows in, row groups of about {@code parquet.block.size} bytes out. */
final class ColumnarWriter extends OutputWriter {
    /** Rows after which the size of a row group is looked at. */
    private static final int ROWS_A_LOOK = 128;

    private final String path;
    private final StructType schema;
    private final MessageType type;
    private final Map<String, String> metadata;
    private final ParquetProperties properties;
    private final CodecFactory codecs;
    private final ParquetFileWriter file;
    private final long groupBytes;
    private final FieldWriter[] fields;
    private RowGroupPages pages;
    private ColumnWriteStore columns;
    private long rows;

    /** @param configuration that of the job, prepared by Spark's own format */
    ColumnarWriter(String path, StructType schema, Configuration configuration) {
        this.path = path;
        this.schema = schema;
        WriteContext context = new ParquetWriteSupport().init(configuration);
        type = context.getSchema();
        metadata = context.getExtraMetaData();
        groupBytes = ParquetOutputFormat.getLongBlockSize(configuration);
        properties = ParquetProperties.builder()
                .withPageSize(ParquetOutputFormat.getPageSize(configuration))
                .withDictionaryPageSize(ParquetOutputFormat.getDictionaryPageSize(configuration))
                .withDictionaryEncoding(ParquetOutputFormat.getEnableDictionary(configuration))
                .build();
        codecs = new CodecFactory(configuration, properties.getPageSizeThreshold());
        fields = new FieldWriter[schema.size()];
        try {
            file = new ParquetFileWriter(
                    HadoopOutputFile.fromPath(new Path(path), configuration),
                    type,
                    ParquetFileWriter.Mode.CREATE,
                    groupBytes,
                    0);
            file.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages = new RowGroupPages(codecs, ParquetOutputFormat.getCompression(configuration));
        open();
    }

    /** Begins a row group. */
    private void open() {
        columns = properties.newColumnWriteStore(type, pages);
        for (int f = 0; f < fields.length; f++) {
            fields[f] = FieldWriters.of(
                    schema.fields()[f],
                    f,
                    columns.getColumnWriter(type.getColumns().get(f)));
        }
        rows = 0;
    }

    @Override
    public void write(InternalRow row) {
        for (FieldWriter field : fields) {
            field.write(row);
        }
        columns.endRecord();
        if (++rows % ROWS_A_LOOK == 0 && columns.getBufferedSize() >= groupBytes) {
            flush();
            open();
        }
    }

    private void flush() {
        try {
            if (rows > 0) {
                file.startBlock(rows);
                columns.flush();
                pages.writeTo(file);
                file.endBlock();
            }
            columns.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            flush();
            file.end(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            codecs.release();
        }
    }

    @Override
    public String path() {
        return path;
    }
}
