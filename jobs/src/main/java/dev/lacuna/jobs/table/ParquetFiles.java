package dev.lacuna.jobs.table;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Reads and writes Parquet directories as internal rows. */
public final class ParquetFiles {
    private static final Pattern PART = Pattern.compile("part-(\\d+)-.*\\.parquet");

    private ParquetFiles() {}

    /** The rows of all files in {@code directory}. A row object is reused: take what you need before the next. */
    public static JavaRDD<InternalRow> read(SparkSession spark, Path directory, StructType schema) {
        return spark.read()
                .schema(schema)
                .parquet(directory.toString())
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    /** Writes partition i of {@code rows} to {@code directory/part-0000i.parquet}; an empty partition leaves no file. */
    public static void write(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema, Path directory) {
        write(spark, rows, schema, directory, i -> new Path(directory, name(i)));
    }

    /**
     * Writes partition i of {@code rows} to {@code target(i)}, by way of Spark's commit protocol in {@code directory}: its
     * file names hold a random part, ours do not.
     */
    public static void write(
            SparkSession spark,
            JavaRDD<InternalRow> rows,
            StructType schema,
            Path directory,
            IntFunction<Path> target) {
        Path committed = new Path(directory, "_write");
        spark.internalCreateDataFrame(rows.rdd(), schema, false)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(committed.toString());
        try {
            FileSystem files = directory.getFileSystem(spark.sparkContext().hadoopConfiguration());
            for (FileStatus file : files.listStatus(committed)) {
                Matcher part = PART.matcher(file.getPath().getName());
                if (part.matches()) {
                    move(files, file.getPath(), target.apply(Integer.parseInt(part.group(1))));
                }
            }
            files.delete(committed, true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** File name of part {@code index}. */
    public static String name(int index) {
        return String.format("part-%05d.parquet", index);
    }

    private static void move(FileSystem files, Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (!files.rename(from, to)) {
            throw new IOException("rename of " + from + " to " + to + " failed");
        }
    }
}
