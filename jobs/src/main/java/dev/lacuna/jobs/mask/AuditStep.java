package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.report.page.AuditPage;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaSparkContext;

/** Tries all recipes on the same sample of training rows and tells, in numbers and on a page, how they differ. */
public final class AuditStep extends Step {
    public static final String NAME = "audit";
    /** The figures, relative to {@link #NAME}. */
    public static final String DATA = "audit.json";

    private final List<RecipeSpec> specs;
    private final ShardParams params;
    private final int sampleRows;
    private final long seed;
    private final String pmiList;
    private final ShuffledFragments fragments;

    /**
     * @param sampleRows about how many rows to try the recipes on
     * @param pmiList text of a PMI list from outside the run, or null for the corpus's own
     * @param fragments the documents after the global shuffle, shared with the steps that write shards
     */
    public AuditStep(
            List<RecipeSpec> specs,
            ShardParams params,
            int sampleRows,
            long seed,
            String pmiList,
            ShuffledFragments fragments) {
        super(NAME, NAME);
        this.specs = List.copyOf(specs);
        this.params = params;
        this.sampleRows = sampleRows;
        this.seed = seed;
        this.pmiList = pmiList;
        this.fragments = fragments;
    }

    @Override
    public Object parameters() {
        Map<String, Object> all = new TreeMap<>();
        all.put("recipes", specs);
        all.put("rows", sampleRows);
        all.put("seed", seed);
        all.put("shards", params);
        all.put("pmiList", pmiList == null ? "" : DigestUtils.sha256Hex(pmiList));
        return all;
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(Input.all(TokenizerStep.NAME), Input.all(TokenizeStep.NAME)));
        specs.stream()
                .flatMap(spec -> MaskStep.statistics(spec, pmiList == null).stream())
                .distinct()
                .forEach(table -> inputs.add(TableStep.reads(table)));
        return inputs;
    }

    @Override
    public StepResult run(StepContext context) {
        TokenizerModel model = RunTokenizer.load(context.run());
        List<MaskingTables> tables = tables(context, model);
        List<Recipe> recipes = new ArrayList<>();
        for (int r = 0; r < specs.size(); r++) {
            recipes.add(specs.get(r).bind(tables.get(r)));
        }
        AuditSample sample = count(context, model, tables);
        if (sample.counts() == null) {
            throw new UserException("Cannot audit: the sample has no row; raise mask.audit.rows, or lower "
                    + "shards.valid-fraction if no document is left to train on (" + sampleRows + ")");
        }
        ObjectNode audit = Json.object()
                .put("seed", seed)
                .put("sequenceLength", params.sequenceLength())
                .put("rows", sample.counts().rows());
        audit.setAll(AuditJson.of(specs, recipes, sample.counts()));
        audit.set("paragraph", new ParagraphJson(model.vocabulary(), seed).of(sample.paragraph(), recipes));
        context.run().write(context.staging(DATA), Json.pretty(audit));
        context.run().write(context.staging("index.html"), AuditPage.render(audit));
        String summary =
                specs.size() + " recipes side by side on " + sample.counts().rows() + " rows";
        return new StepResult(summary, Json.object().put("rows", sample.counts().rows()));
    }

    private List<MaskingTables> tables(StepContext context, TokenizerModel model) {
        TableLoader loader = new TableLoader(context.run(), model, pmiList, context.console());
        return specs.stream().map(loader::load).toList();
    }

    private AuditSample count(StepContext context, TokenizerModel model, List<MaskingTables> tables) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription(NAME + ": try recipes on a sample of rows");
        ShardLayout layout = ShardLayout.of(params, seed);
        AuditTask task = new AuditTask(
                specs,
                spark.broadcast(List.copyOf(tables)),
                spark.broadcast(WordDeciles.load(context)),
                model.vocabulary().specialTokens(),
                layout,
                params.sequenceLength(),
                share(context.metrics(TokenizeStep.DIRECTORY)));
        return fragments
                .get(context, layout, params.sequenceLength())
                .mapPartitions(task)
                .treeAggregate(AuditSample.EMPTY, AuditSample::merge, AuditSample::merge);
    }

    /** Share of the rows that makes about as many as wanted: rows are nearly full, and each text ends with a separator. */
    private double share(JsonNode corpus) {
        double positions =
                corpus.path("subwords").asDouble() + corpus.path("documents").asDouble();
        return sampleRows * (params.sequenceLength() - 1.0) / (positions * (1 - params.validFraction()));
    }
}
