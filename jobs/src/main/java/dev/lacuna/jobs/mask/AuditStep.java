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
import dev.lacuna.masking.Need;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final MaskSources sources;
    private final ShuffledFragments fragments;

    /**
     * @param sampleRows about how many rows to try the recipes on
     * @param sources what recipes read from outside the run
     * @param fragments the documents after the global shuffle, shared with the steps that write shards
     */
    public AuditStep(
            List<RecipeSpec> specs,
            ShardParams params,
            int sampleRows,
            long seed,
            MaskSources sources,
            ShuffledFragments fragments) {
        super(NAME, NAME);
        this.specs = List.copyOf(specs);
        this.params = params;
        this.sampleRows = sampleRows;
        this.seed = seed;
        this.sources = sources;
        this.fragments = fragments;
    }

    @Override
    public Object parameters() {
        Map<String, Object> all = new TreeMap<>();
        all.put(
                "recipes",
                String.join(", ", specs.stream().map(RecipeSpec::name).toList()));
        // Digests, for a reader is told what has changed, and whole recipes would fill the terminal.
        all.put("definitions", specs.stream().collect(Collectors.toMap(RecipeSpec::name, spec -> Json.digest(
                        Json.tree(spec))
                .substring(0, 12))));
        all.put("rows", sampleRows);
        all.put("seed", seed);
        all.put("shards", params);
        if (needs().contains(Need.of(Need.Kind.GENERATOR))) {
            all.put("generator", sources.generator());
        }
        return all;
    }

    /** All that the recipes read beside the rows. */
    private Set<Need> needs() {
        return specs.stream().flatMap(spec -> spec.needs().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<String, String> sources() {
        return sources.fingerprints(needs());
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(Input.all(TokenizerStep.NAME), Input.all(TokenizeStep.NAME)));
        specs.stream()
                .flatMap(spec -> MaskStep.statistics(spec, sources).stream())
                .distinct()
                .forEach(table -> inputs.add(TableStep.reads(table)));
        return inputs;
    }

    @Override
    public StepResult run(StepContext context) {
        TokenizerModel model = RunTokenizer.load(context.run());
        MaskingTables tables = new TableLoader(context, model, sources).load(needs());
        List<Recipe> recipes = specs.stream().map(spec -> spec.bind(tables)).toList();
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

    private AuditSample count(StepContext context, TokenizerModel model, MaskingTables tables) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription(NAME + ": try recipes on a sample of rows");
        ShardLayout layout = ShardLayout.of(params, seed);
        AuditTask task = new AuditTask(
                specs,
                spark.broadcast(tables),
                spark.broadcast(WordDeciles.load(context)),
                model.vocabulary().specialTokens(),
                fragments.codec(),
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
