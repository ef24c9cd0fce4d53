package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Rows of Parquet files; a row group is read by the task whose range of bytes holds its middle. */
record ParquetFormat(FieldNames names) implements FileFormat {
    @Override
    public Sharing sharing() {
        return Sharing.RANGES;
    }

    @Override
    public FileDocuments read(FileTask task) throws IOException {
        return ParquetDocuments.open(task, names);
    }

    @Override
    public void check(CorpusFile file, Configuration configuration) throws IOException {
        Ownership nothing = Ownership.range(0, 0);
        read(new FileTask(file, nothing, 1, new Problems(file, true, new SkipLog()), configuration))
                .close();
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }
}
