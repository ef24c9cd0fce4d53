package dev.lacuna.jobs.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.jobs.train.TrainStep;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.network.Checkpoint;
import dev.lacuna.training.network.MaskedLmNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Measures the model on the held-out shards of every recipe. */
public final class EvaluateStep extends Step {
    public static final String NAME = "evaluate";
    public static final String DIRECTORY = "evaluation";

    private final List<String> recipes;

    public EvaluateStep(List<String> recipes) {
        super(NAME, DIRECTORY);
        this.recipes = recipes;
    }

    @Override
    public Object parameters() {
        return Map.of("recipes", recipes);
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.all(TokenizerStep.NAME),
                new Input(TrainStep.NAME, TrainStep.CHECKPOINT),
                TableStep.reads(SubwordsStep.TABLE)));
        recipes.forEach(recipe -> inputs.add(new Input(MaskStep.name(recipe), "valid/")));
        return inputs;
    }

    @Override
    public StepResult run(StepContext context) {
        ComputationGraph network = load(context.run());
        float[] parameters = network.params().toFloatVector();
        UnigramModel unigrams = unigrams(context, MaskedLmNetwork.shape(network).vocabularySize());
        ObjectNode root = Json.object();
        List<String> summaries = new ArrayList<>();
        for (String recipe : recipes) {
            Manifest shards = context.run().manifest(MaskStep.directory(recipe)).orElseThrow();
            EncoderShape shape = shape(MaskedLmNetwork.shape(network), shards);
            ValidShards.evaluate(context, recipe, shape, parameters, unigrams).ifPresent(evaluation -> {
                root.withArray("evaluation").add(Json.tree(evaluation));
                summaries.add(String.format(
                        Locale.ROOT,
                        "%s loss %.3f (unigrams %.3f)",
                        recipe,
                        evaluation.loss(),
                        evaluation.unigramLoss()));
            });
        }
        root.withArray("evaluation");
        context.run().write(context.staging("evaluation.json"), Json.pretty(root));
        String summary = summaries.isEmpty() ? "nothing is held out" : String.join(", ", summaries);
        return new StepResult(summary, root);
    }

    private static ComputationGraph load(RunDirectory run) {
        Path path = run.path(TrainStep.DIRECTORY + "/" + TrainStep.CHECKPOINT);
        try (InputStream in = run.files().open(path)) {
            return Checkpoint.restore(in);
        } catch (IOException e) {
            throw new dev.lacuna.tokenization.UserException(
                    "Cannot read model: " + e.getMessage() + " (" + path + ")", e);
        }
    }

    /** The model's shape with room for the labels of another recipe, which no parameter depends on. */
    private static EncoderShape shape(EncoderShape trained, Manifest shards) {
        int predictions = 1;
        for (var split : shards.metrics().path("splits")) {
            predictions = Math.max(predictions, split.path("mostPredictions").asInt());
        }
        return new EncoderShape(
                trained.vocabularySize(),
                trained.hiddenSize(),
                trained.layers(),
                trained.heads(),
                trained.sequenceLength(),
                predictions);
    }

    private static UnigramModel unigrams(StepContext context, int vocabularySize) {
        Path path = context.run().path(TableStep.directoryOf(SubwordsStep.TABLE));
        long[] totalTermFreqs = new long[vocabularySize];
        ParquetFiles.read(context.spark(), path, SubwordsTable.SCHEMA)
                .map(InternalRow::copy)
                .collect()
                .forEach(row -> totalTermFreqs[SubwordsTable.id(row)] = SubwordsTable.totalTermFreq(row));
        return new UnigramModel(totalTermFreqs);
    }
}
