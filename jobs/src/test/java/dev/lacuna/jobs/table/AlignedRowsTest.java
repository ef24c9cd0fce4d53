package dev.lacuna.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedRowsTest {
    private static final StructType SCHEMA = DocumentPmiTable.SCHEMA;

    @TempDir
    Path home;

    private org.apache.hadoop.fs.Path write(SparkSession spark, String name, int... rowsOfFiles) {
        List<List<Integer>> files = IntStream.range(0, rowsOfFiles.length)
                .mapToObj(f -> List.of(f, rowsOfFiles[f]))
                .toList();
        var rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(files, files.size())
                .flatMap(file -> IntStream.range(0, file.get(1))
                        .mapToObj(i -> DocumentPmiTable.toRow(name + file.get(0), i, new float[i]))
                        .iterator());
        org.apache.hadoop.fs.Path directory =
                new org.apache.hadoop.fs.Path(home.resolve(name).toString());
        ParquetFiles.write(spark, rows, SCHEMA, directory);
        return directory;
    }

    /** Spark takes the largest file first, so the same names come in another order; and a file without rows is not there. */
    @Test
    void filesOfOneNameComeSideBySide() {
        Cli.prepare();
        try (SparkSessions sessions = new SparkSessions("local[2]", Map.of())) {
            SparkSession spark = sessions.get();
            AlignedRows left = AlignedRows.read(spark, write(spark, "left", 1, 40, 3, 7), SCHEMA);
            AlignedRows right = AlignedRows.read(spark, write(spark, "right", 50, 2, 0, 9), SCHEMA);
            List<List<String>> pairs = left.rows()
                    .zipPartitions(right.inOrderOf(left), (a, b) -> {
                        List<String> both = new ArrayList<>();
                        a.forEachRemaining(row -> both.add(name(row)));
                        b.forEachRemaining(row -> both.add(name(row)));
                        return List.of(both.stream().distinct().toList()).iterator();
                    })
                    .collect();
            assertThat(pairs)
                    .containsExactlyInAnyOrder(
                            List.of("left0", "right0"),
                            List.of("left1", "right1"),
                            List.of("left2"),
                            List.of("left3", "right3"));
        }
    }

    private static String name(InternalRow row) {
        return row.getUTF8String(0).toString();
    }
}
