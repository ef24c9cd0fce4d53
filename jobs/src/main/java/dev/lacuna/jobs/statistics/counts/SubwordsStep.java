package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts subwords. */
public final class SubwordsStep extends TableStep {
    public static final String TABLE = "subwords";

    public SubwordsStep() {
        super(TABLE, "the same counts for each entry of the vocabulary");
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd();
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        spark.setJobDescription("statistics: count subwords");
        List<byte[]> blocks = TermCounts.subwords(RunTables.words(context), vocabulary, Buckets.of(context))
                .collect();
        SubwordCounts counts = new SubwordCounts(blocks, vocabulary.value().size());
        spark.setJobDescription("statistics: write subwords");
        JavaRDD<InternalRow> rows = spark.parallelize(List.of(counts), 1).flatMap(all -> all.rows(vocabulary.value()));
        ParquetFiles.write(context.spark(), rows, SubwordsTable.SCHEMA, context.staging());
        return result(context, counts, vocabulary.value().size());
    }

    private static StepResult result(StepContext context, SubwordCounts counts, int vocabularySize) {
        return new StepResult(
                String.format(Locale.ROOT, "%,d of %,d subwords occur", counts.occurring(), vocabularySize),
                Json.object()
                        .put(
                                "docCount",
                                context.metrics(TokenizeStep.DIRECTORY)
                                        .path("parts")
                                        .asLong())
                        .put("vocabularySize", vocabularySize)
                        .put("occurring", counts.occurring())
                        .put("sumTotalTermFreq", counts.sumTotalTermFreq())
                        .put("greatestTotalTermFreq", counts.greatestTotalTermFreq()));
    }
}
