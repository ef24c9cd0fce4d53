package dev.lacuna.jobs.table.columnar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** The compressed pages of one column in one row group. */
final class ColumnPages implements PageWriter {
    private final BytesInputCompressor compressor;
    private final List<Page> pages = new ArrayList<>();
    private DictionaryPage dictionary;
    private long valueCount;
    private long bytes;

    private record Page(
            BytesInput compressed,
            int size,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding values) {}

    ColumnPages(BytesInputCompressor compressor) {
        this.compressor = compressor;
    }

    /** Values of all pages, nulls included. */
    long valueCount() {
        return valueCount;
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding values)
            throws IOException {
        BytesInput compressed = compress(page);
        pages.add(new Page(
                compressed,
                Math.toIntExact(page.size()),
                valueCount,
                rowCount,
                statistics,
                repetition,
                definition,
                values));
        this.valueCount += valueCount;
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        dictionary = new DictionaryPage(
                compress(page.getBytes()),
                Math.toIntExact(page.getBytes().size()),
                page.getDictionarySize(),
                page.getEncoding());
    }

    /** A copy, because the compressor uses its output again. */
    private BytesInput compress(BytesInput page) throws IOException {
        BytesInput compressed = BytesInput.copy(compressor.compress(page));
        bytes += compressed.size();
        return compressed;
    }

    void writeTo(ParquetFileWriter file) throws IOException {
        if (dictionary != null) {
            file.writeDictionaryPage(dictionary);
        }
        for (Page page : pages) {
            file.writeDataPage(
                    page.valueCount,
                    page.size,
                    page.compressed,
                    page.statistics,
                    page.rowCount,
                    page.repetition,
                    page.definition,
                    page.values);
        }
    }

    @Override
    public long getMemSize() {
        return bytes;
    }

    @Override
    public long allocatedSize() {
        return bytes;
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + pages.size() + " pages of " + bytes + " bytes";
    }

    /** Without rows, as parquet-mr itself no longer calls it. */
    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding values) {
        throw new UnsupportedOperationException("page without a count of rows");
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetition,
            BytesInput definition,
            Encoding encoding,
            BytesInput values,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException("page of version 2");
    }
}
