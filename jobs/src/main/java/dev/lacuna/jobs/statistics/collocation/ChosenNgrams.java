package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ParquetFiles;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Writes n-grams that were chosen on the driver as a table, in their order. */
final class ChosenNgrams {
    /** Most that are chosen, of some 200 bytes each on the driver. */
    static final long MOST = 5_000_000;

    /** A task carries the n-grams it writes, and must stay small. */
    private static final int IN_FILE = 1 << 16;

    private ChosenNgrams() {}

    /** Writes the directory {@code table} of the step, {@value #IN_FILE} rows a file. */
    static <T> void write(StepContext context, List<T> ngrams, StructType schema, Function<T, InternalRow> row) {
        JavaSparkContext spark = context.sparkContext();
        int files = Math.max(1, (ngrams.size() + IN_FILE - 1) / IN_FILE);
        JavaRDD<InternalRow> rows = spark.parallelize(ngrams, files).map(row);
        ParquetFiles.write(context.spark(), rows, schema, context.staging("table"));
    }
}
