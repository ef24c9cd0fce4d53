package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.corpus.DistinctDocuments;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes the tokenized table: one task and one file a split of the corpus. */
public final class TokenizeStep extends Step {
    public static final String NAME = "tokenize";
    public static final String DIRECTORY = "tokenized";

    private final CorpusSource corpus;
    private final AnalysisParams analysis;
    private final ModelFiles models;
    private final long seed;

    public TokenizeStep(CorpusSource corpus, AnalysisParams analysis, ModelFiles models, long seed) {
        super(NAME, DIRECTORY);
        this.corpus = corpus;
        this.analysis = analysis;
        this.models = models;
        this.seed = seed;
    }

    @Override
    public Object parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("corpus", corpus.parameters());
        parameters.put("analysis", analysis);
        parameters.put("models", models.digests());
        if (analysis.noise() != null) {
            parameters.put("seed", seed);
        }
        return parameters;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizerStep.NAME));
    }

    @Override
    public Map<String, String> sources() {
        return Map.of(CORPUS, corpus.fingerprint());
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        JavaSparkContext sparkContext = context.sparkContext();
        sparkContext.setJobDescription("tokenize: cut documents into subwords");
        Analysis cutting = RunTokenizer.analysis(context.run(), analysis, models);
        SkipLog skips = new SkipLog();
        CorpusCounts counts = new CorpusCounts();
        spark.sparkContext().register(skips, "skipped records");
        spark.sparkContext().register(counts, "corpus counts");
        Broadcast<Analysis> broadcast = sparkContext.broadcast(cutting);
        long key = seed;
        JavaRDD<InternalRow> rows = new DistinctDocuments(sparkContext, corpus)
                .read(skips)
                .mapPartitions(documents -> new TokenizedRows(documents, broadcast.value(), key, counts));
        ParquetFiles.write(spark, rows, TokenizedTable.schema(corpus.columns()), context.staging());
        requireDocuments(counts, skips);
        return new StepResult(
                summary(counts, skips),
                counts.toJson(cutting.model().vocabulary())
                        .put("format", corpus.parameters().get("format"))
                        .set("paths", Json.tree(corpus.paths())),
                skips.skipped());
    }

    private String summary(CorpusCounts counts, SkipLog skips) {
        return String.format(
                Locale.ROOT,
                "%,d documents, %,d words, %,d subwords%s%s",
                counts.documents(),
                counts.words(),
                counts.subwords(),
                analysis.segmentations() == 0 ? "" : ", and " + analysis.segmentations() + " segmentations drawn",
                skippedText(skips));
    }

    private void requireDocuments(CorpusCounts counts, SkipLog skips) {
        if (counts.subwords() == 0) {
            throw new UserException("Cannot tokenize: the corpus holds no text" + skippedText(skips) + " ("
                    + String.join(", ", corpus.paths()) + ")");
        }
    }

    private static String skippedText(SkipLog skips) {
        StringBuilder text = new StringBuilder();
        skips.skipped()
                .forEach(s -> text.append(String.format(
                        Locale.ROOT,
                        "; skipped %,d %s (%s…)",
                        s.count(),
                        s.reason(),
                        s.examples().get(0))));
        return text.toString();
    }
}
