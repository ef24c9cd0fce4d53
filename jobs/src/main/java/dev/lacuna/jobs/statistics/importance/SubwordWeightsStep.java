package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.config.SubwordWeightsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SubwordWeightsTable;
import dev.lacuna.jobs.table.SubwordsTable;
import java.util.List;
import java.util.Locale;

/** Weighs the entries of the vocabulary by their counts. */
public final class SubwordWeightsStep extends TableStep {
    public static final String TABLE = "subword-weights";

    private final SubwordWeightsParams params;

    public SubwordWeightsStep(SubwordWeightsParams params) {
        super(TABLE, "weights of subwords, by papers on masking and diffusion", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(SubwordsStep.TABLE));
    }

    @Override
    public StepResult run(StepContext context) {
        JsonNode totals = RunTables.metrics(context, SubwordsStep.TABLE);
        SubwordWeights weights = new SubwordWeights(
                params,
                totals.path("docCount").asLong(),
                totals.path("vocabularySize").asLong(),
                totals.path("sumTotalTermFreq").asLong(),
                totals.path("greatestTotalTermFreq").asLong());
        AlignedRows subwords = RunTables.aligned(context, SubwordsStep.TABLE, SubwordsTable.SCHEMA);
        context.sparkContext().setJobDescription("statistics: weigh subwords");
        ParquetFiles.write(
                context.spark(),
                subwords.rows().map(weights::row),
                SubwordWeightsTable.SCHEMA,
                context.staging(),
                subwords.targets(context.staging()));
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "weights of %,d subwords",
                        totals.path("vocabularySize").asLong()),
                Json.object().set("totals", totals));
    }
}
