package dev.lacuna.jobs.statistics.groups;

import dev.lacuna.jobs.config.WordsByParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.table.WordsByTable;
import dev.lacuna.jobs.table.WordsByTotalsTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/** Counts words apart for each value of columns of the corpus. */
public final class WordsByStep extends TableStep {
    public static final String TABLE = "words-by";

    private final WordsByParams params;

    public WordsByStep(WordsByParams params) {
        super(TABLE, "words counted apart for each value of a column", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd();
    }

    @Override
    public void check() {
        if (params.columns().isEmpty()) {
            throw new UserException("Cannot count words by columns: statistics.words-by.columns is empty; name"
                    + " columns of the corpus, such as those of corpus.fields.columns ([])");
        }
    }

    @Override
    public StepResult run(StepContext context) {
        requireColumns(context);
        JavaSparkContext spark = context.sparkContext();
        JavaRDD<InternalRow> documents =
                RunTables.documents(context, params.columns()).rows().filter(TokenizedTable::isPlain);
        spark.setJobDescription("statistics: find the values that words are counted by");
        GroupValues values =
                documents.treeAggregate(new GroupValues(params.columns().size()), GroupValues::add, GroupValues::merge);
        values.check(params.columns());
        spark.setJobDescription("statistics: count words by columns");
        JavaRDD<byte[]> counts = counts(context, documents, values.names()).persist(StorageLevel.MEMORY_AND_DISK());
        GroupTotals totals =
                counts.treeAggregate(new GroupTotals(values.names()), GroupTotals::add, GroupTotals::merge);
        write(context, counts, values, totals);
        counts.unpersist();
        return GroupReport.of(params.columns(), values, totals);
    }

    private void requireColumns(StepContext context) {
        List<String> known =
                TokenizedTable.groupingColumns(context.spark(), context.run().path(TokenizeStep.DIRECTORY));
        for (String column : params.columns()) {
            if (!known.contains(column)) {
                throw new UserException("Cannot count words by " + column
                        + ": the corpus has no such column; statistics.words-by.columns may name "
                        + String.join(", ", known) + " (" + column + ")");
            }
        }
    }

    private JavaRDD<byte[]> counts(StepContext context, JavaRDD<InternalRow> documents, String[][] values) {
        // Each column counts the whole text again.
        Buckets buckets = Buckets.of(context, params.columns().size());
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        Broadcast<String[][]> names = spark.broadcast(values);
        return buckets.merge(
                documents.mapPartitionsToPair(
                        rows -> new GroupWordCounter(vocabulary.value(), names.value(), buckets).count(rows)),
                1);
    }

    private void write(StepContext context, JavaRDD<byte[]> counts, GroupValues values, GroupTotals totals) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: write words by columns");
        List<String> columns = params.columns();
        Broadcast<String[][]> names = spark.broadcast(values.names());
        ParquetFiles.write(
                context.spark(),
                counts.flatMap(block -> GroupRows.ofWords(block, columns, names.value())),
                WordsByTable.SCHEMA,
                context.staging("words"));
        ParquetFiles.write(
                context.spark(),
                spark.parallelize(List.of(totals), 1).flatMap(all -> GroupRows.ofTotals(columns, values, all)),
                WordsByTotalsTable.SCHEMA,
                context.staging("totals"));
    }
}
