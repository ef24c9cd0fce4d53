package dev.lacuna.jobs.statistics.lm;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;

/** Files that tasks write. */
final class TaskFile {
    private TaskFile() {}

    /** Fills a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes {@code path} so that it is complete whenever it is there, however often the task is tried. */
    static void write(SerializableConfiguration configuration, Path path, Content content) throws IOException {
        FileSystem files = path.getFileSystem(configuration.value());
        Path attempt = new Path(
                path.getParent(), "_" + path.getName() + "." + TaskContext.get().taskAttemptId());
        try (OutputStream out = files.create(attempt, true)) {
            content.writeTo(out);
        }
        // Hadoop's rename refuses an existing target on HDFS.
        files.delete(path, false);
        if (!files.rename(attempt, path)) {
            throw new IOException("rename of " + attempt + " failed");
        }
    }
}
