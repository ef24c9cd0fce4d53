package dev.lacuna.jobs.corpus;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of one task's row groups, numbered from 0 in the file; of their columns only the wanted ones are read. */
final class ParquetDocuments extends FileDocuments {
    private final ParquetFileReader reader;
    private final FieldNames names;
    private final ParquetFields fields;
    private final MessageType schema;

    private RecordReader<Group> rows;
    private long row;
    private long left;

    private ParquetDocuments(FileTask task, FieldNames names, ParquetFileReader reader) {
        super(task);
        this.reader = reader;
        this.names = names;
        this.schema = reader.getFileMetaData().getSchema();
        this.fields = ParquetFields.of(schema, names, task.file());
        reader.setRequestedSchema(fields.projection());
    }

    /** @throws dev.lacuna.tokenization.UserException if the file has not the wanted columns */
    static ParquetDocuments open(FileTask task, FieldNames names) throws IOException {
        Ownership range = task.ownership();
        ParquetFileReader reader;
        try {
            reader = ParquetFileReader.open(
                    HadoopInputFile.fromPath(new Path(task.file().path()), task.configuration()),
                    HadoopReadOptions.builder(task.configuration())
                            .withRange(range.start(), range.end())
                            .build());
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        try {
            return new ParquetDocuments(task, names, reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** parquet-mr throws what it likes at damaged files. */
    private static IOException damaged(RuntimeException cause) {
        return new IOException("not a whole parquet file, damaged or cut short", cause);
    }

    @Override
    boolean step() throws IOException {
        Group group;
        try {
            if (left == 0 && !nextRowGroup()) {
                return false;
            }
            group = rows.read();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        try {
            assembler().record(row, names, fields.read(group));
        } catch (BadRecord e) {
            String place = "row " + row;
            task().problems().report(e.reason(), place, () -> place);
        }
        row++;
        left--;
        return true;
    }

    private boolean nextRowGroup() throws IOException {
        PageReadStore pages = reader.readNextRowGroup();
        if (pages == null) {
            return false;
        }
        row = pages.getRowIndexOffset().orElseThrow();
        left = pages.getRowCount();
        rows = new ColumnIOFactory()
                .getColumnIO(fields.projection(), schema)
                .getRecordReader(pages, new GroupRecordConverter(fields.projection()));
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
