package dev.lacuna.jobs.table.columnar;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressed pages of a row group, column by column, until it is full. */
final class RowGroupPages implements PageWriteStore {
    private final CodecFactory codecs;
    private final CompressionCodecName codec;
    private final Map<ColumnDescriptor, ColumnPages> columns = new LinkedHashMap<>();

    RowGroupPages(CodecFactory codecs, CompressionCodecName codec) {
        this.codecs = codecs;
        this.codec = codec;
    }

    @Override
    public PageWriter getPageWriter(ColumnDescriptor column) {
        return columns.computeIfAbsent(column, of -> new ColumnPages(codecs.getCompressor(codec)));
    }

    /** Writes the pages, columns in the order of the schema, and forgets them. */
    void writeTo(ParquetFileWriter file) throws IOException {
        for (Map.Entry<ColumnDescriptor, ColumnPages> column : columns.entrySet()) {
            file.startColumn(column.getKey(), column.getValue().valueCount(), codec);
            column.getValue().writeTo(file);
            file.endColumn();
        }
        columns.clear();
    }
}
