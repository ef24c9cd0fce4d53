package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.config.SubwordNgramsParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Counts n-grams of subwords and scores them by PMI. */
public final class SubwordNgramsStep extends TableStep {
    public static final String TABLE = "subword-ngrams";

    private final SubwordNgramsParams params;

    public SubwordNgramsStep(SubwordNgramsParams params) {
        super(TABLE, "n-grams of subwords, with PMI", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(SubwordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: read counts of subwords");
        Broadcast<SubwordUnits> units = spark.broadcast(units(context));
        JavaRDD<int[]> text = RunTables.words(context)
                .mapPartitions(rows -> SubwordText.of(rows, units.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        StepResult result = new NgramTable("subword", params.minCounts(), params.maxOrder(), params.acrossSentences())
                .write(context, text, units, units.value().frequent());
        text.unpersist();
        units.destroy();
        return result;
    }

    private SubwordUnits units(StepContext context) {
        Vocabulary vocabulary = RunTokenizer.load(context.run()).vocabulary();
        long[] counts = new long[vocabulary.size()];
        // As many rows as the vocabulary has entries, which the driver holds anyway.
        RunTables.rows(context, SubwordsStep.TABLE, SubwordsTable.SCHEMA)
                .map(row -> new Tuple2<>(SubwordsTable.id(row), SubwordsTable.totalTermFreq(row)))
                .collect()
                .forEach(row -> counts[row._1()] = row._2());
        int least = params.minCounts().reachable(1, params.maxOrder());
        return new SubwordUnits(vocabulary, counts, least, params.breakAtPunctuation());
    }
}
