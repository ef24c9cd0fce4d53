package dev.lacuna.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.mask.MaskStep;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.training.encoder.EncoderShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;

/** Pretrains the encoder on one recipe's shards, averaging round by averaging round, with a checkpoint after each. */
public final class TrainStep extends Step {
    public static final String NAME = "train";
    public static final String DIRECTORY = "model";
    public static final String CHECKPOINT = "checkpoint.zip";
    public static final String METRICS = "metrics.jsonl";

    private final TrainParams params;
    private final int sequenceLength;
    private final long seed;

    public TrainStep(TrainParams params, int sequenceLength, long seed) {
        super(NAME, DIRECTORY);
        this.params = params;
        this.sequenceLength = sequenceLength;
        this.seed = seed;
    }

    @Override
    public Object parameters() {
        return Map.of("train", params, "seed", seed);
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizerStep.NAME), new Input(MaskStep.name(params.recipe()), "train/"));
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public StepResult run(StepContext context) {
        RunDirectory run = context.run();
        String shards = MaskStep.directory(params.recipe());
        List<FileStatus> files = run.allFiles(run.path(shards + "/train"));
        BatchPlan plan =
                new BatchPlan(files, params.batchSize(), seed, run.files().getConf());
        Manifest made = run.manifest(shards).orElseThrow();
        tellIgnored(context, made);
        EncoderShape shape = shape(run, made);
        Rounds rounds = Rounds.of(params, plan.batchesPerEpoch());
        Trainer trainer = new Trainer(context, params, shape, plan, rounds, seed);
        RoundResult last = trainer.train();
        run.write(context.staging("config.json"), Json.pretty(ModelConfig.of(shape)));
        run.write(
                context.staging(TokenizerStep.FILE), run.read(run.path(TokenizerStep.NAME + "/" + TokenizerStep.FILE)));
        return new StepResult(
                String.format(Locale.ROOT, "%,d rounds, loss %.3f", rounds.count(), last.loss()),
                metrics(shape, rounds, last));
    }

    /** The encoder takes all labels for equally important. */
    private void tellIgnored(StepContext context, Manifest shards) {
        for (JsonNode column : shards.metrics().path("columns")) {
            if (column.asText().startsWith("loss_weight")) {
                context.console()
                        .progress("      the encoder does not read %s of %s", column.asText(), params.recipe());
            }
        }
    }

    private EncoderShape shape(RunDirectory run, Manifest shards) {
        int predictions = 1;
        for (var split : shards.metrics().path("splits")) {
            predictions = Math.max(predictions, split.path("mostPredictions").asInt());
        }
        int vocabularySize = RunTokenizer.load(run).vocabulary().size();
        try {
            return new EncoderShape(
                    vocabularySize, params.hiddenSize(), params.layers(), params.heads(), sequenceLength, predictions);
        } catch (IllegalArgumentException e) {
            throw new UserException(e.getMessage(), e);
        }
    }

    private ObjectNode metrics(EncoderShape shape, Rounds rounds, RoundResult last) {
        ObjectNode metrics = Json.object()
                .put("recipe", params.recipe())
                .put("workers", params.workers())
                .put("averagingFrequency", params.averagingFrequency())
                .put("parameters", shape.parameterCount())
                .put("rounds", rounds.count())
                .put("loss", last.loss());
        metrics.set("shape", Json.tree(shape));
        return metrics;
    }
}
