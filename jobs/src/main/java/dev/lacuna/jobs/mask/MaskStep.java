package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.run.TrainingRound;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.ShardTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes the masked shards of one recipe. */
public final class MaskStep extends Step {
    private final RecipeSpec spec;
    private final ShardParams params;
    private final long seed;
    private final MaskSources sources;
    private final ShuffledFragments fragments;
    private final MaskTime time;

    /**
     * @param sources what recipes read from outside the run
     * @param fragments the documents after the global shuffle, shared by the recipes of one pipeline
     */
    public MaskStep(
            RecipeSpec spec,
            ShardParams params,
            long seed,
            MaskSources sources,
            ShuffledFragments fragments,
            MaskTime time) {
        super(time.round().step(name(spec.name())), time.round().directory(directory(spec.name())));
        this.spec = spec;
        this.params = params;
        this.seed = seed;
        this.sources = time.feedback() == null ? sources : sources.with(Feedback.none());
        this.fragments = fragments;
        this.time = time;
    }

    /** Name of the step that writes the shards of {@code recipe}. */
    public static String name(String recipe) {
        return "mask " + recipe;
    }

    /** Where the shards of {@code recipe} are, relative to the run. */
    public static String directory(String recipe) {
        return "shards/" + recipe;
    }

    @Override
    public Object parameters() {
        Map<String, Object> all = new TreeMap<>();
        all.put("recipe", spec);
        all.put("seed", seed);
        all.put("shards", params);
        if (spec.needs().contains(Need.of(Need.Kind.GENERATOR))) {
            all.put("generator", sources.generator());
        }
        time.round().describe(all);
        return all;
    }

    @Override
    public Map<String, String> sources() {
        return sources.fingerprints(spec.needs());
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(Input.all(TokenizerStep.NAME), Input.all(TokenizeStep.NAME)));
        statistics(spec, sources).forEach(table -> inputs.add(TableStep.reads(table)));
        if (time.feedback() != null && learnsFromModel(spec)) {
            inputs.add(time.feedback());
        }
        return inputs;
    }

    /** Whether {@code recipe} reads what a model has shown. */
    public static boolean learnsFromModel(RecipeSpec recipe) {
        return recipe.needs().stream().anyMatch(NeedTables::isFeedback);
    }

    /** The tables of statistics that are read for {@code recipe}. */
    public static Set<String> statistics(RecipeSpec recipe, MaskSources sources) {
        Set<String> tables = new LinkedHashSet<>(List.of(WordsStep.TABLE));
        recipe.needs().forEach(need -> tables.addAll(NeedTables.of(need, sources)));
        return tables;
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        JavaSparkContext sparkContext = context.sparkContext();
        TokenizerModel model = RunTokenizer.load(context.run());
        MaskingTables tables = new TableLoader(context, model, sources(context)).load(spec);
        WordDeciles deciles = WordDeciles.load(context);
        ShardLayout layout = ShardLayout.of(params, seed);
        MaskAudit train = new MaskAudit(params.sequenceLength());
        MaskAudit valid = new MaskAudit(params.sequenceLength());
        spark.sparkContext().register(train, "train rows of " + spec.name());
        spark.sparkContext().register(valid, "valid rows of " + spec.name());

        sparkContext.setJobDescription(name() + ": pack, mask and write shards");
        Broadcast<MaskingTables> broadcastTables = sparkContext.broadcast(tables);
        Broadcast<WordDeciles> broadcastDeciles = sparkContext.broadcast(deciles);
        RecipeSpec recipe = spec;
        TrainingRound round = time.round();
        long key = round.seed(seed);
        int length = params.sequenceLength();
        SpecialTokens special = model.vocabulary().specialTokens();
        ShardTable table = table(spec.bind(tables), special.pad());
        FragmentCodec codec = fragments.codec();
        JavaRDD<InternalRow> rows = fragments.get(context, layout, length).mapPartitions(shuffled -> {
            int shard = TaskContext.getPartitionId();
            MaskAudit audit = layout.isValid(shard) ? valid : train;
            return new MaskedRows(
                    Rows.packed(shuffled, codec, length, special, audit::add),
                    recipe.bind(broadcastTables.value()),
                    broadcastTables.value(),
                    broadcastDeciles.value(),
                    audit,
                    table,
                    key,
                    shard,
                    round.progress(layout.progress(shard)));
        });
        ParquetFiles.write(spark, rows, table.schema(), context.staging(), shard -> target(context, layout, shard));
        requireRows(train);
        return new StepResult(
                summary(train, valid),
                metrics(spec.identity(tables), train, valid, layout),
                MaskAudit.skipped(train, valid));
    }

    /** With what the round before has left, which is known to be there only now. */
    private MaskSources sources(StepContext context) {
        RunDirectory run = context.run();
        return time.feedback() == null
                ? sources
                : sources.with(Feedback.of(
                        run.path(time.directory()).toString(), run.files().getConf()));
    }

    private ShardTable table(Recipe recipe, int pad) {
        int input = recipe.inputLength(params.sequenceLength());
        return new ShardTable(recipe.columns(), input, recipe.labelLength(params.sequenceLength()), pad);
    }

    private static Path target(StepContext context, ShardLayout layout, int shard) {
        return layout.isValid(shard)
                ? context.staging("valid/" + ParquetFiles.name(shard - layout.trainShards()))
                : context.staging("train/" + ParquetFiles.name(shard));
    }

    private void requireRows(MaskAudit train) {
        if (train.sequences() == 0 && !MaskAudit.skipped(train, train).isEmpty()) {
            throw new UserException("Cannot " + name() + ": the recipe can use no row ("
                    + MaskAudit.skipped(train, train).get(0).reason() + ")");
        }
        if (train.sequences() == 0) {
            throw new UserException("Cannot " + name() + ": no document is left to train on; lower "
                    + "shards.valid-fraction (" + params.validFraction() + ")");
        }
    }

    private static String summary(MaskAudit train, MaskAudit valid) {
        return String.format(
                        Locale.ROOT,
                        "%,d train and %,d valid rows, %.2f %% of the subwords selected",
                        train.sequences(),
                        valid.sequences(),
                        100.0
                                * (train.selected() + valid.selected())
                                / Math.max(1, train.subwords() + valid.subwords()))
                + MaskAudit.pairs(train, valid).summary();
    }

    private ObjectNode metrics(String identity, MaskAudit train, MaskAudit valid, ShardLayout layout) {
        ObjectNode metrics = Json.object()
                .put("name", spec.name())
                .put("paper", spec.about().paper())
                .put("identity", identity)
                .put("sequenceLength", params.sequenceLength())
                .put("views", spec.views());
        ArrayNode columns = metrics.putArray("columns");
        spec.columns().forEach(column -> columns.add(column.toString()));
        metrics.putArray("splits")
                .add(train.toJson("train", layout.trainShards()))
                .add(valid.toJson("valid", layout.validShards()));
        PairCounts pairs = MaskAudit.pairs(train, valid);
        if (!pairs.isEmpty()) {
            metrics.set("pairsOfTexts", pairs.toJson());
        }
        return metrics;
    }
}
