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
import dev.lacuna.jobs.run.TrainingRound;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.training.encoder.EncoderShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Pretrains the encoder on one recipe's shards, averaging round by averaging round, with a checkpoint after each. A training in
 * several rounds goes on with parameters, optimizer and learning rate where the round before has left them.
 */
public final class TrainStep extends Step {
    public static final String NAME = "train";
    public static final String DIRECTORY = "model";
    public static final String CHECKPOINT = "checkpoint.zip";
    public static final String METRICS = "metrics.jsonl";

    private final TrainParams params;
    private final int sequenceLength;
    private final long seed;
    private final TrainingRound round;

    public TrainStep(TrainParams params, int sequenceLength, long seed, TrainingRound round) {
        super(round.step(NAME), round.directory(DIRECTORY));
        this.params = params;
        this.sequenceLength = sequenceLength;
        this.seed = seed;
        this.round = round;
    }

    @Override
    public Object parameters() {
        Map<String, Object> all = new TreeMap<>(Map.of("train", params, "seed", seed));
        round.describe(all);
        return all;
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.all(TokenizerStep.NAME), new Input(round.step(MaskStep.name(params.recipe())), "train/")));
        if (!round.isFirst()) {
            inputs.add(Input.all(round.previous().step(NAME)));
        }
        return inputs;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public StepResult run(StepContext context) {
        RunDirectory run = context.run();
        String shards = round.directory(MaskStep.directory(params.recipe()));
        List<FileStatus> files = run.allFiles(run.path(shards + "/train"));
        BatchPlan plan =
                new BatchPlan(files, params.batchSize(), seed, run.files().getConf());
        Manifest made = run.manifest(shards).orElseThrow();
        tellIgnored(context, made);
        EncoderShape shape = shape(run, made);
        Rounds rounds = rounds(context, plan);
        Stretch stretch = Stretch.of(round, params, rounds, plan);
        Trainer trainer = new Trainer(context, params, shape, stretch, earlier(run), seed);
        RoundResult last = trainer.train();
        run.write(context.staging("config.json"), Json.pretty(ModelConfig.of(shape)));
        run.write(
                context.staging(TokenizerStep.FILE), run.read(run.path(TokenizerStep.NAME + "/" + TokenizerStep.FILE)));
        return new StepResult(
                String.format(Locale.ROOT, "%,d rounds, loss %.3f", stretch.until() - stretch.before(), last.loss()),
                metrics(shape, rounds, last));
    }

    /** The first round of training decides how long all of it lasts: later ones may have a few rows more or less. */
    private Rounds rounds(StepContext context, BatchPlan plan) {
        if (round.isFirst()) {
            return Rounds.of(params, plan.batchesPerEpoch(), round.count());
        }
        String before = round.previous().directory(DIRECTORY);
        return Rounds.of(params, context.metrics(before).path("rounds").asInt());
    }

    private Path earlier(RunDirectory run) {
        return round.isFirst() ? null : run.path(round.previous().directory(DIRECTORY));
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
