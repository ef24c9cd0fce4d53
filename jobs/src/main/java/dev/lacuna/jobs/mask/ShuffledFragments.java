package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** The global shuffle, done once for all recipes of a pipeline and kept, on disk where memory is short. */
public final class ShuffledFragments {
    private JavaRDD<byte[]> fragments;

    JavaRDD<byte[]> get(StepContext context, ShardLayout layout, int sequenceLength) {
        if (fragments == null) {
            fragments = Rows.shuffled(
                            ParquetFiles.read(
                                    context.spark(), context.run().path(TokenizeStep.DIRECTORY), TokenizedTable.SCHEMA),
                            layout,
                            sequenceLength)
                    .persist(StorageLevel.MEMORY_AND_DISK_SER());
        }
        return fragments;
    }
}
