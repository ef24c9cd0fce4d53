package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** A column of the corpus's own that cuts it into slices. */
public final class UserColumn {
    private final StepContext context;
    private final String name;

    /**
     * The column {@code name} of the tokenized table, which must be there.
     *
     * @param key the configuration key that names it, for messages
     */
    public UserColumn(StepContext context, String name, String key) {
        this.context = context;
        this.name = name;
        List<String> columns = Stream.of(context.spark()
                        .read()
                        .parquet(directory().toString())
                        .schema()
                        .fieldNames())
                .skip(TokenizedTable.SCHEMA.size())
                .toList();
        // As Spark resolves names: in any case.
        if (columns.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new UserException("Cannot read " + key + ": the tokenized table has no such column, only "
                    + (columns.isEmpty() ? "none of the corpus's own" : String.join(", ", columns))
                    + "; name it in corpus.fields.columns (" + name + ")");
        }
    }

    private Path directory() {
        return context.run().path(TokenizeStep.DIRECTORY);
    }

    /** The documents, plainly segmented, whose column has a value, for {@link TokenizedTable#column} 0. */
    public JavaRDD<InternalRow> documents() {
        return TokenizedTable.readDocuments(context.spark(), directory(), List.of(name))
                .rows()
                .filter(row -> TokenizedTable.isPlain(row) && TokenizedTable.column(row, 0) != null);
    }

    /** The distinct values, at most {@code most} + 1 of them, in no order. */
    public List<String> values(int most) {
        context.sparkContext().setJobDescription("statistics: list the values of a column");
        return context.spark()
                .read()
                .schema(TokenizedTable.schema(List.of(name)))
                .parquet(directory().toString())
                .select("`" + name.replace("`", "``") + "`")
                .na()
                .drop()
                .distinct()
                .limit(most + 1)
                .toJavaRDD()
                .map(row -> row.getString(0))
                .collect();
    }
}
