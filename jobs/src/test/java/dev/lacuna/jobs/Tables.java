package dev.lacuna.jobs;

import static org.apache.spark.sql.functions.input_file_name;

import dev.lacuna.jobs.run.SparkSessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Reads Parquet back as any user would, with Spark's data frames; the session is gone afterwards. */
public final class Tables {
    private Tables() {}

    /** A table: schema and rows, in the order of files and inside of them. */
    public record Content(StructType schema, List<Row> rows) {}

    /** The tables at {@code directories}, in their order. */
    public static List<Content> read(Path... directories) {
        Cli.prepare();
        try (SparkSessions sessions = new SparkSessions("local[2]", Map.of())) {
            List<Content> tables = new ArrayList<>();
            for (Path directory : directories) {
                var frame = sessions.get().read().parquet(directory.toString());
                // Spark reads large files first: by name they are in the order they were written.
                List<Row> rows = new ArrayList<>(
                        frame.withColumn("file", input_file_name()).collectAsList());
                rows.sort(Comparator.comparing(row -> text(row, "file")));
                tables.add(new Content(frame.schema(), rows));
            }
            return tables;
        }
    }

    /** An array column. */
    public static int[] ints(Row row, String column) {
        return row.<Number>getList(row.fieldIndex(column)).stream()
                .mapToInt(Number::intValue)
                .toArray();
    }

    public static List<String> texts(Row row, String column) {
        return row.getList(row.fieldIndex(column));
    }

    public static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }

    public static long number(Row row, String column) {
        return ((Number) row.get(row.fieldIndex(column))).longValue();
    }

    /** {@code values[from, to)} as a list, for readable failures. */
    public static List<Integer> list(int[] values, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> values[i]).toList();
    }
}
