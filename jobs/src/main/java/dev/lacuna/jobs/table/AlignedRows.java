package dev.lacuna.jobs.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionCoalescer;
import org.apache.spark.rdd.PartitionGroup;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FilePartition;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A table read a partition a file, so that a table made of it row by row has the same files: row i of a file here is made
 * of row i of the file of that name there.
 */
public final class AlignedRows {
    /** More than any file has: Spark then neither splits files nor puts two into one partition. */
    private static final long WHOLE_FILE = 1L << 40;

    private final JavaRDD<InternalRow> rows;
    private final List<String> names;

    private AlignedRows(JavaRDD<InternalRow> rows, List<String> names) {
        this.rows = rows;
        this.names = names;
    }

    /** The files of {@code directory}, those columns of them that {@code schema} names. */
    public static AlignedRows read(SparkSession spark, Path directory, StructType schema) {
        SparkSession whole = spark.newSession();
        whole.conf().set("spark.sql.files.maxPartitionBytes", WHOLE_FILE);
        whole.conf().set("spark.sql.files.openCostInBytes", WHOLE_FILE);
        JavaRDD<InternalRow> rows = ParquetFiles.read(whole, directory, schema);
        List<String> names = rows.partitions().stream()
                .map(partition -> Arrays.asList(((FilePartition) partition).files()))
                .map(files -> files.get(0).toPath().getName())
                .toList();
        return new AlignedRows(rows, names);
    }

    /** The rows, a partition a file, in no order of files. A row object is reused. */
    public JavaRDD<InternalRow> rows() {
        return rows;
    }

    /**
     * The rows with partition i from the file of the name that partition i of {@code other} has, so that both can be read side
     * by side; a file of a name that is not there has no rows.
     */
    public JavaRDD<InternalRow> inOrderOf(AlignedRows other) {
        int[] order = other.names.stream().mapToInt(names::indexOf).toArray();
        return new JavaRDD<>(
                rows.rdd().coalesce(order.length, false, Option.apply(new InOrder(order)), null), rows.classTag());
    }

    /** Groups of one partition each, or of none, in a given order. */
    private record InOrder(int[] order) implements PartitionCoalescer, scala.Serializable {
        @Override
        public PartitionGroup[] coalesce(int mostPartitions, RDD<?> parent) {
            PartitionGroup[] groups = new PartitionGroup[order.length];
            for (int i = 0; i < order.length; i++) {
                groups[i] = new PartitionGroup(Option.empty());
                if (order[i] >= 0) {
                    groups[i].partitions().$plus$eq(parent.partitions()[order[i]]);
                }
            }
            return groups;
        }
    }

    /** For each partition the place of its file among all, by name: the order in which the table was written. */
    public int[] places() {
        List<String> sorted = names.stream().sorted().toList();
        return names.stream().mapToInt(sorted::indexOf).toArray();
    }

    /** Where in {@code directory} the table made of partition i goes. */
    public IntFunction<Path> targets(Path directory) {
        return i -> new Path(directory, names.get(i));
    }
}
