package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.config.VectorsParams;
import dev.lacuna.statistics.context.RowBlock;
import dev.lacuna.statistics.vectors.ContextMatrix;
import dev.lacuna.statistics.vectors.LatentVectors;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Vectors from the words' contexts: the cluster multiplies, bucket by bucket, what is thin enough stays on the driver. */
final class ContextVectors {
    private final JavaSparkContext spark;
    private final JavaRDD<byte[]> rows;
    private final int words;
    private final int size;

    private ContextVectors(JavaSparkContext spark, JavaRDD<byte[]> rows, int words, int size) {
        this.spark = spark;
        this.rows = rows;
        this.words = words;
        this.size = size;
    }

    /** Some rows of a thin matrix, one after another. */
    private static final class Rows implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private final int columns;
        private int[] numbers = new int[1 << 8];
        private float[] values;
        private int size;

        Rows(int columns) {
            this.columns = columns;
            this.values = new float[numbers.length * columns];
        }

        void add(int number, double[] row) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                values = Arrays.copyOf(values, size * 2 * columns);
            }
            for (int k = 0; k < columns; k++) {
                values[size * columns + k] = (float) row[k];
            }
            numbers[size++] = number;
        }

        void copyTo(float[] matrix) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(values, i * columns, matrix, numbers[i] * columns, columns);
            }
        }
    }

    /** The vectors of words 0 to {@code words} - 1; all zero for a word that stands alone wherever it occurs. */
    static float[][] of(JavaSparkContext spark, JavaRDD<byte[]> rows, int words, VectorsParams params) {
        int size = Math.min(params.size(), words);
        JavaRDD<byte[]> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        float[] flat = new ContextVectors(spark, kept, words, size).compute(params.iterations());
        kept.unpersist();
        return IntStream.range(0, words)
                .mapToObj(word -> Arrays.copyOfRange(flat, word * size, word * size + size))
                .toArray(float[][]::new);
    }

    private float[] compute(int iterations) {
        spark.setJobDescription("statistics: count contexts");
        Broadcast<ContextMatrix> matrix = spark.broadcast(new ContextMatrix(totals()));
        spark.setJobDescription("statistics: find directions of contexts");
        float[] vectors =
                LatentVectors.of((right, transposed) -> times(matrix, right, transposed), words, size, iterations);
        matrix.destroy();
        return vectors;
    }

    private float[] times(Broadcast<ContextMatrix> matrix, float[] right, boolean transposed) {
        Broadcast<float[]> factor = spark.broadcast(right);
        int columns = size;
        float[] product = new float[right.length];
        List<Rows> found = rows.map(block -> {
                    Rows own = new Rows(columns);
                    matrix.value().times(block, factor.value(), columns, transposed, own::add);
                    return own;
                })
                .collect();
        found.forEach(part -> part.copyTo(product));
        factor.destroy();
        return product;
    }

    private long[] totals() {
        long[] totals = new long[words];
        rows.flatMap(ContextVectors::totals).collect().forEach(row -> totals[row._1()] = row._2());
        return totals;
    }

    private static Iterator<Tuple2<Integer, Long>> totals(byte[] block) {
        List<Tuple2<Integer, Long>> totals = new java.util.ArrayList<>();
        RowBlock.forEachRow(
                block,
                (row, columns, counts, size) -> totals.add(
                        new Tuple2<>(row, LongStream.of(counts).limit(size).sum())));
        return totals.iterator();
    }
}
