package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.ShardTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.audit.SelectionCounts;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
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
    private final String pmiList;
    private final ShuffledFragments fragments;

    /**
     * @param pmiList text of a PMI list from outside the run, or null for the corpus's own
     * @param fragments the documents after the global shuffle, shared by the recipes of one pipeline
     */
    public MaskStep(RecipeSpec spec, ShardParams params, long seed, String pmiList, ShuffledFragments fragments) {
        super(name(spec.name()), directory(spec.name()));
        this.spec = spec;
        this.params = params;
        this.seed = seed;
        this.pmiList = pmiList;
        this.fragments = fragments;
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
        all.put("pmiList", pmiList == null ? "" : DigestUtils.sha256Hex(pmiList));
        return all;
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(Input.all(TokenizerStep.NAME), Input.all(TokenizeStep.NAME)));
        statistics(spec, pmiList == null).forEach(table -> inputs.add(TableStep.reads(table)));
        return inputs;
    }

    /**
     * The tables of statistics that are read for {@code recipe}.
     *
     * @param ownPmi whether its PMI list, if it needs one, is the run's own
     */
    public static List<String> statistics(RecipeSpec recipe, boolean ownPmi) {
        List<String> tables = new ArrayList<>(List.of(WordsStep.TABLE));
        tables.addAll(TableLoader.statistics(recipe.needs(), ownPmi));
        return tables;
    }

    @Override
    public StepResult run(StepContext context) {
        SparkSession spark = context.spark();
        JavaSparkContext sparkContext = context.sparkContext();
        TokenizerModel model = RunTokenizer.load(context.run());
        MaskingTables tables = new TableLoader(context.run(), model, pmiList, context.console()).load(spec);
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
        long key = seed;
        int length = params.sequenceLength();
        SpecialTokens special = model.vocabulary().specialTokens();
        ShardTable table = table(spec.bind(tables), special.pad());
        JavaRDD<InternalRow> rows = fragments.get(context, layout, length).mapPartitions(shuffled -> {
            int shard = TaskContext.getPartitionId();
            return new MaskedRows(
                    Rows.packed(shuffled, length, special),
                    recipe.bind(broadcastTables.value()),
                    broadcastTables.value(),
                    broadcastDeciles.value(),
                    layout.isValid(shard) ? valid : train,
                    table,
                    key,
                    shard,
                    layout.progress(shard));
        });
        ParquetFiles.write(spark, rows, table.schema(), context.staging(), shard -> target(context, layout, shard));
        requireRows(train.counts());
        return new StepResult(
                summary(train.counts(), valid.counts()),
                metrics(spec.identity(tables), train.counts(), valid.counts(), layout));
    }

    private ShardTable table(Recipe recipe, int pad) {
        int input = recipe.inputLength(params.sequenceLength());
        return new ShardTable(recipe.columns(), input, input, pad);
    }

    private static Path target(StepContext context, ShardLayout layout, int shard) {
        return layout.isValid(shard)
                ? context.staging("valid/" + ParquetFiles.name(shard - layout.trainShards()))
                : context.staging("train/" + ParquetFiles.name(shard));
    }

    private void requireRows(SelectionCounts train) {
        if (train.rows() == 0) {
            throw new UserException("Cannot " + name() + ": no document is left to train on; lower "
                    + "shards.valid-fraction (" + params.validFraction() + ")");
        }
    }

    private static String summary(SelectionCounts train, SelectionCounts valid) {
        return String.format(
                Locale.ROOT,
                "%,d train and %,d valid rows, %.2f %% of the subwords selected",
                train.rows(),
                valid.rows(),
                100.0 * (train.selected() + valid.selected()) / Math.max(1, train.subwords() + valid.subwords()));
    }

    private ObjectNode metrics(String identity, SelectionCounts train, SelectionCounts valid, ShardLayout layout) {
        ObjectNode metrics = Json.object()
                .put("name", spec.name())
                .put("paper", spec.about().paper())
                .put("identity", identity)
                .put("sequenceLength", params.sequenceLength());
        metrics.putArray("splits")
                .add(split("train", layout.trainShards(), train))
                .add(split("valid", layout.validShards(), valid));
        return metrics;
    }

    private static ObjectNode split(String name, int shards, SelectionCounts counts) {
        return Json.object().put("split", name).put("shards", shards).setAll(SelectionJson.of(counts));
    }
}
