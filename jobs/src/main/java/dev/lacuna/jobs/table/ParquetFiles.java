package dev.lacuna.jobs.table;

import dev.lacuna.jobs.table.columnar.ColumnarFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

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

    /** Whether there is a directory at {@code directory}. */
    static boolean exists(SparkSession spark, Path directory) {
        try {
            return directory.getFileSystem(spark.sessionState().newHadoopConf()).exists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes partition i of {@code rows} to {@code directory/part-0000i.parquet}; an empty partition leaves no file. */
    public static void write(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema, Path directory) {
        write(spark, rows, schema, directory, i -> new Path(directory, name(i)));
    }

    /**
     * Writes partition i of {@code rows} to {@code target(i)}, by way of Spark's commit protocol in {@code directory}. Its
     * file names hold a random part and its footers a random order; ours do not.
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
                .format(ColumnarFormat.class.getName())
                .save(committed.toString());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        try {
            FileSystem files = directory.getFileSystem(context.hadoopConfiguration());
            publish(context, copies(files.listStatus(committed), target));
            files.delete(committed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Tuple2<String, String>> copies(FileStatus[] committed, IntFunction<Path> target) {
        List<Tuple2<String, String>> copies = new ArrayList<>();
        for (FileStatus file : committed) {
            Matcher part = PART.matcher(file.getPath().getName());
            if (part.matches()) {
                Path to = target.apply(Integer.parseInt(part.group(1)));
                copies.add(new Tuple2<>(file.getPath().toString(), to.toString()));
            }
        }
        return copies;
    }

    private static void publish(JavaSparkContext context, List<Tuple2<String, String>> copies) {
        SerializableConfiguration configuration = new SerializableConfiguration(context.hadoopConfiguration());
        context.parallelize(copies, Math.max(1, Math.min(copies.size(), 1024))).foreach(copy -> {
            Path from = new Path(copy._1());
            CanonicalParquet.copy(
                    from.getFileSystem(configuration.value()),
                    from,
                    new Path(copy._2()),
                    TaskContext.get().taskAttemptId());
        });
    }

    /** File name of part {@code index}. */
    public static String name(int index) {
        return String.format(Locale.ROOT, "part-%05d.parquet", index);
    }
}
