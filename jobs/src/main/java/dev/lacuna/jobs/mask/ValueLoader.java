package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.NumberColumn;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.VectorsTable;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Loads values of words and subwords from tables of statistics. */
final class ValueLoader {
    /** How many numbers of a vector tell the cluster of its word. */
    private static final int CLUSTER_BITS = 8;

    private final StepContext context;
    private final Vocabulary vocabulary;

    ValueLoader(StepContext context, Vocabulary vocabulary) {
        this.context = context;
        this.vocabulary = vocabulary;
    }

    /** A value for each id, NaN where {@code table} has none. */
    double[] subwords(ValueTable table, String column) {
        return numbers(directory(table), table.schema(), "id", column, vocabulary.size());
    }

    /** The column {@code column} by the column {@code key}, which holds numbers below {@code size}; NaN where there is none. */
    double[] numbers(Path directory, StructType schema, String key, String column, int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        StructType selected = NumberColumn.select(schema, key, column);
        DataType keys = selected.apply(0).dataType();
        DataType type = selected.apply(1).dataType();
        describe(directory);
        ParquetFiles.read(context.spark(), directory, selected)
                .map(row -> new Tuple2<>((int) NumberColumn.value(row, 0, keys), NumberColumn.value(row, 1, type)))
                .collect()
                .forEach(entry -> values[entry._1()] = entry._2());
        return values;
    }

    /** A value for each word; of several rows of a word, such as of several slices of the corpus, the greatest counts. */
    WordValues words(ValueTable table, String column) {
        WordValues values = new WordValues();
        for (Tuple2<String, Double> entry : column.equals(NeedTables.CLUSTER) ? clusters(table) : rows(table, column)) {
            double value = entry._2();
            if (!Double.isNaN(value) && !(values.get(entry._1()) >= value)) {
                values.put(entry._1(), value);
            }
        }
        return values;
    }

    private List<Tuple2<String, Double>> rows(ValueTable table, String column) {
        StructType selected = NumberColumn.select(table.schema(), "word", column);
        DataType type = selected.apply(1).dataType();
        describe(directory(table));
        return ParquetFiles.read(context.spark(), directory(table), selected)
                .map(row -> new Tuple2<>(row.getUTF8String(0).toString(), NumberColumn.value(row, 1, type)))
                .collect();
    }

    private List<Tuple2<String, Double>> clusters(ValueTable table) {
        describe(directory(table));
        return ParquetFiles.read(context.spark(), directory(table), VectorsTable.SCHEMA)
                .map(row -> new Tuple2<>(VectorsTable.word(row), (double) cluster(VectorsTable.vector(row))))
                .collect();
    }

    /** The signs of the vector's first numbers, which are those of the greatest singular values: bit i is set above 0. */
    static int cluster(float[] vector) {
        int cluster = 0;
        for (int i = 0; i < Math.min(CLUSTER_BITS, vector.length); i++) {
            cluster |= vector[i] > 0 ? 1 << i : 0;
        }
        return cluster;
    }

    private Path directory(ValueTable table) {
        Path step = context.run().path(TableStep.directoryOf(table.table()));
        return table.rows().isEmpty() ? step : new Path(step, table.rows());
    }

    private void describe(Path directory) {
        context.sparkContext().setJobDescription("mask: load " + directory.getName());
    }
}
