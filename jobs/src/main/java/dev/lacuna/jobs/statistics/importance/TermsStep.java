package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.TermsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TermsTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.statistics.importance.CorpusTotals;
import dev.lacuna.statistics.importance.Subsampling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Weighs words, and joins weights from outside. */
public final class TermsStep extends TableStep {
    public static final String TABLE = "terms";

    private final TermsParams params;
    private final OutsideFile file;

    public TermsStep(TermsParams params) {
        super(TABLE, "idf, tf-idf, information and entropy of each word", params);
        this.params = params;
        this.file = params.weights() == null ? null : new OutsideFile(params.weights(), "weights");
    }

    @Override
    public List<Input> inputs() {
        return List.of(reads(WordsStep.TABLE), Input.all(TokenizerStep.NAME));
    }

    @Override
    public Map<String, String> sources() {
        return file == null ? Map.of() : Map.of("file of term weights", file.fingerprint());
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        AlignedRows words = RunTables.aligned(context, WordsStep.TABLE, WordsTable.SCHEMA);
        spark.setJobDescription("statistics: find terms that have a weight");
        OutsideWeights outside =
                file == null ? null : new OutsideWeights(context, file, params.analysis(), words.rows());
        Broadcast<WordWeights> weights = spark.broadcast(outside == null ? null : outside.weights());
        CorpusTotals totals = WordTotals.of(context);
        TermRows rows = new TermRows(totals, new Subsampling(params.subsamplingThreshold()));
        JavaRDD<InternalRow> terms = words.rows().map(row -> rows.of(row, weights.value()));
        spark.setJobDescription("statistics: weigh words");
        ParquetFiles.write(
                context.spark(), terms, TermsTable.SCHEMA, context.staging(), words.targets(context.staging()));
        spark.setJobDescription("statistics: find the words of greatest weight");
        return result(totals, terms, outside);
    }

    private static StepResult result(CorpusTotals totals, JavaRDD<InternalRow> terms, OutsideWeights outside) {
        ObjectNode metrics = Json.object();
        metrics.set("totals", Json.tree(totals));
        ObjectNode top = metrics.putObject("top");
        top.set("tf_idf", TopTerms.of(terms, "tf_idf"));
        top.set("entropy", TopTerms.of(terms, "entropy"));
        if (outside == null) {
            return new StepResult("weights by document frequency and entropy", metrics);
        }
        top.set("external", TopTerms.of(terms, "external"));
        ObjectNode external = outside.toJson();
        metrics.set("external", external);
        StringBuilder summary = new StringBuilder(String.format(
                Locale.ROOT,
                "weights, %,d of them from outside",
                external.path("joined").asLong()));
        for (Skipped skipped : outside.skipped()) {
            summary.append(String.format(
                    Locale.ROOT,
                    "; left out %,d %s (%s…)",
                    skipped.count(),
                    skipped.reason(),
                    skipped.examples().get(0)));
        }
        return new StepResult(summary.toString(), metrics, outside.skipped());
    }
}
