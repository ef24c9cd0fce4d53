package dev.lacuna.jobs.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** The tables of the run that a step reads. */
public final class RunTables {
    private RunTables() {}

    /** The rows of {@code table}. A row object is reused. */
    public static JavaRDD<InternalRow> rows(StepContext context, String table, StructType schema) {
        return ParquetFiles.read(context.spark(), context.run().path(TableStep.directoryOf(table)), schema);
    }

    /** The rows of {@code table}, for a table of the same files. */
    public static AlignedRows aligned(StepContext context, String table, StructType schema) {
        return AlignedRows.read(context.spark(), context.run().path(TableStep.directoryOf(table)), schema);
    }

    /** What the manifest of {@code table} tells. */
    public static JsonNode metrics(StepContext context, String table) {
        return context.metrics(TableStep.directoryOf(table));
    }

    /** The documents, plainly segmented, for {@link TokenizedTable#words}. */
    public static JavaRDD<InternalRow> words(StepContext context) {
        return TokenizedTable.readWords(context.spark(), context.run().path(TokenizeStep.DIRECTORY));
    }

    /** The rows of the tokenized table with {@code columns} of the corpus, for a table of the same files. */
    public static AlignedRows documents(StepContext context, List<String> columns) {
        return TokenizedTable.readDocuments(context.spark(), context.run().path(TokenizeStep.DIRECTORY), columns);
    }
}
