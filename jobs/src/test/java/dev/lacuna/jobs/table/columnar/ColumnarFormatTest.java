package dev.lacuna.jobs.table.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our writer beside Spark's own. */
class ColumnarFormatTest {
    private static final int ROWS = 1000;
    private static final List<DataType> PRIMITIVES = List.of(
            DataTypes.IntegerType,
            DataTypes.ByteType,
            DataTypes.LongType,
            DataTypes.FloatType,
            DataTypes.DoubleType,
            DataTypes.BooleanType,
            DataTypes.StringType);

    private static SparkSessions sessions;

    @TempDir
    Path home;

    @BeforeAll
    static void start() {
        Cli.prepare();
        sessions = new SparkSessions("local[2]", Map.of());
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    /** Each primitive and each list of them, required and optional. */
    private static StructType schema() {
        StructType schema = new StructType();
        for (DataType type : PRIMITIVES) {
            for (boolean nullable : new boolean[] {false, true}) {
                schema = schema.add(type.typeName() + nullable, type, nullable)
                        .add(type.typeName() + "s" + nullable, DataTypes.createArrayType(type, false), nullable);
            }
        }
        return schema;
    }

    private static Object value(DataType type, Random random) {
        return switch (type.typeName()) {
            case "integer" -> random.nextInt(300) - 100;
            case "byte" -> (byte) random.nextInt(256);
            case "long" -> random.nextLong();
            case "float" -> random.nextFloat();
            case "double" -> random.nextDouble();
            case "boolean" -> random.nextBoolean();
            default -> "é" + random.nextInt(50);
        };
    }

    /** Of optional fields a quarter is null, of lists a fifth is empty. */
    private static List<Row> rows() {
        Random random = new Random(42);
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            List<Object> values = new ArrayList<>();
            for (DataType type : PRIMITIVES) {
                for (boolean nullable : new boolean[] {false, true}) {
                    values.add(nullable && random.nextInt(4) == 0 ? null : value(type, random));
                    Object[] list = random.ints(random.nextInt(5), 0, 1)
                            .mapToObj(i -> value(type, random))
                            .toArray();
                    values.add(nullable && random.nextInt(4) == 0 ? null : Arrays.asList(list));
                }
            }
            rows.add(RowFactory.create(values.toArray()));
        }
        return rows;
    }

    private Path write(List<Row> rows, StructType schema, String format, Map<String, String> options)
            throws IOException {
        Path directory = home.resolve(format);
        SparkSession spark = sessions.get();
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .format(format)
                .options(options)
                .save(directory.toString());
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private Path ours(List<Row> rows, StructType schema, Map<String, String> options) throws IOException {
        return write(rows, schema, ColumnarFormat.class.getName(), options);
    }

    private static List<Row> read(Path file) {
        return sessions.get().read().parquet(file.toString()).collectAsList();
    }

    private static ParquetMetadata footer(Path file) throws IOException {
        var input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toString()), new Configuration());
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            return reader.getFooter();
        }
    }

    private static byte[] pages(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        var last = footer(file).getBlocks().get(0).getColumns();
        var column = last.get(last.size() - 1);
        return Arrays.copyOf(all, (int) (column.getStartingPos() + column.getTotalSize()));
    }

    /** Of the footer the order of encodings is another in every JVM. */
    @Test
    void pagesAndSchemaAreThoseOfSpark() throws IOException {
        Path expected = write(rows(), schema(), "parquet", Map.of());
        Path ours = ours(rows(), schema(), Map.of());
        assertThat(pages(ours)).isEqualTo(pages(expected));
        assertThat(footer(ours).getFileMetaData().getSchema())
                .isEqualTo(footer(expected).getFileMetaData().getSchema());
        assertThat(footer(ours).getFileMetaData().getKeyValueMetaData())
                .isEqualTo(footer(expected).getFileMetaData().getKeyValueMetaData());
        assertThat(Files.size(ours)).isEqualTo(Files.size(expected));
    }

    @Test
    void valuesComeBackFromManyRowGroups() throws IOException {
        Path ours = ours(rows(), schema(), Map.of("parquet.block.size", "20000"));
        assertThat(footer(ours).getBlocks())
                .hasSizeGreaterThan(3)
                .allMatch(group -> group.getRowCount() % 128 == 0 || group.getRowCount() == ROWS % 128);
        assertThat(footer(ours).getBlocks().stream()
                        .mapToLong(BlockMetaData::getRowCount)
                        .sum())
                .isEqualTo(ROWS);
        Path expected = write(rows(), schema(), "parquet", Map.of());
        assertThat(read(ours)).isEqualTo(read(expected));
    }

    @Test
    void tablesOfOtherTypesAreLeftToSpark() throws IOException {
        StructType schema = new StructType()
                .add("pairs", DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType, false), false);
        Path ours = ours(List.of(RowFactory.create(Map.of("a", 1))), schema, Map.of());
        assertThat(read(ours)).singleElement().satisfies(row -> assertThat(row.getJavaMap(0))
                .isEqualTo(Map.of("a", 1)));
    }
}
