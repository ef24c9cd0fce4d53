package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.SpecialTokens;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** The rows before masking, shuffled once for all recipes of a pipeline and kept, on disk where memory is short. */
public final class PackedRows {
    private JavaRDD<Sequence> rows;

    JavaRDD<Sequence> get(StepContext context, ShardLayout layout, int sequenceLength, SpecialTokens special) {
        if (rows == null) {
            rows = Rows.of(
                            ParquetFiles.read(
                                    context.spark(), context.run().path(TokenizeStep.DIRECTORY), TokenizedTable.SCHEMA),
                            layout,
                            sequenceLength,
                            special)
                    .persist(StorageLevel.MEMORY_AND_DISK_SER());
        }
        return rows;
    }
}
