package dev.lacuna.jobs.table.columnar;

import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;

/**
 * Parquet as Spark writes it, by a writer of our own where all fields are primitives or lists of such without nulls; Spark
 * makes it by its class name.
 */
public final class ColumnarFormat extends ParquetFileFormat {
    private static final long serialVersionUID = 1;

    @Override
    public OutputWriterFactory prepareWrite(
            SparkSession spark, Job job, scala.collection.immutable.Map<String, String> options, StructType schema) {
        // Puts schema, codec and its own settings into the job's configuration, where our writer finds them.
        OutputWriterFactory ofSpark = super.prepareWrite(spark, job, options, schema);
        return FieldWriters.knows(schema) ? new Writers(ofSpark) : ofSpark;
    }

    private static final class Writers extends OutputWriterFactory {
        private static final long serialVersionUID = 1;

        private final OutputWriterFactory ofSpark;

        Writers(OutputWriterFactory ofSpark) {
            this.ofSpark = ofSpark;
        }

        @Override
        public String getFileExtension(TaskAttemptContext task) {
            return ofSpark.getFileExtension(task);
        }

        @Override
        public OutputWriter newInstance(String path, StructType schema, TaskAttemptContext task) {
            return new ColumnarWriter(path, schema, task.getConfiguration());
        }
    }
}
