package dev.lacuna.jobs.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lacuna.jobs.config.TrainParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.network.Checkpoint;
import dev.lacuna.training.network.MaskedLmNetwork;
import dev.lacuna.training.network.TrainingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.RDDTrainingApproach;
import org.deeplearning4j.spark.api.Repartition;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;

/**
 * The rounds of parameter averaging, one call of DL4J-Spark each, so that checkpoint, loss and learning rate are known after
 * every round and a killed run goes on from the last one.
 */
final class Trainer {
    private static final double BERT_GRADIENT_NORM = 1;

    private final StepContext context;
    private final TrainParams params;
    private final EncoderShape shape;
    private final Stretch stretch;
    private final Rounds rounds;
    private final Path earlier;
    private final long seed;
    private final JavaSparkContext spark;
    private final RoundLoss losses;

    /** @param earlier the model of the round of training before, or null */
    Trainer(StepContext context, TrainParams params, EncoderShape shape, Stretch stretch, Path earlier, long seed) {
        this.context = context;
        this.params = params;
        this.shape = shape;
        this.stretch = stretch;
        this.rounds = stretch.rounds();
        this.earlier = earlier;
        this.seed = seed;
        this.spark = context.sparkContext();
        this.losses = new RoundLoss(spark);
    }

    /** Trains to the last round of the stretch and returns what it reported. */
    RoundResult train() {
        ComputationGraph network = restoreOrCreate();
        int done = MaskedLmNetwork.iterations(network) / rounds.steps();
        List<RoundResult> results = new ArrayList<>(earlierResults().stream()
                .filter(result -> result.round() <= done)
                .toList());
        context.console()
                .progress(
                        "  train: %,d parameters, %,d rounds of %d workers × %d batches of %d rows%s",
                        shape.parameterCount(),
                        rounds.count(),
                        params.workers(),
                        params.averagingFrequency(),
                        params.batchSize(),
                        done > 0 ? ", going on after round " + done : "");
        SparkComputationGraph averaged = new SparkComputationGraph(spark, network, trainingMaster());
        ShardBatchLoader loader =
                new ShardBatchLoader(shape, new SerializableConfiguration(spark.hadoopConfiguration()));
        for (int round = done + 1; round <= stretch.until(); round++) {
            results.add(trainRound(round, averaged, loader));
            save(averaged.getNetwork(), results);
            tell(results.get(results.size() - 1));
        }
        return results.get(results.size() - 1);
    }

    private ParameterAveragingTrainingMaster trainingMaster() {
        // A batch reference is one "object" of batchSize examples; every round gets exactly the references it trains
        // on.
        return new ParameterAveragingTrainingMaster.Builder(params.workers(), params.batchSize())
                .batchSizePerWorker(params.batchSize())
                .averagingFrequency(params.averagingFrequency())
                .workerPrefetchNumBatches(2)
                .saveUpdater(true)
                .rddTrainingApproach(RDDTrainingApproach.Direct)
                // Partition k then trains on the k-th stretch of references, in order and without a counting job.
                .repartionData(Repartition.Never)
                // Without this, every round's references would stay persisted.
                .storageLevelStreams(null)
                .trainingHooks(List.of(losses))
                .aggregationDepth(2)
                .rngSeed(seed)
                .build();
    }

    private RoundResult trainRound(int round, SparkComputationGraph averaged, ShardBatchLoader loader) {
        long start = System.nanoTime();
        spark.setJobDescription("train: averaging round " + round + " of " + rounds.count());
        List<BatchRef> batches = stretch.batches(round);
        List<String> names = batches.stream().map(BatchRef::toString).toList();
        losses.reset();
        averaged.fitPaths(spark.parallelize(names, params.workers()), loader);
        double loss = losses.mean();
        if (Double.isNaN(loss) || Double.isInfinite(loss)) {
            throw new UserException("Cannot train: the loss is not finite after round " + round
                    + "; lower train.learning-rate (" + params.learningRate() + ")");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int step = round * rounds.steps();
        long rows = batches.stream().mapToLong(BatchRef::count).sum();
        return new RoundResult(
                round,
                step,
                stretch.epoch(round),
                loss,
                rounds.learningRate().valueAt(step - 1, 0),
                Math.rint(rows * shape.sequenceLength() / seconds),
                Math.rint(seconds * 1000) / 1000);
    }

    private void tell(RoundResult result) {
        int every = Math.max(1, rounds.count() / 20);
        if (result.round() % every == 0 || result.round() == stretch.until()) {
            context.console()
                    .progress(
                            "  round %,d/%,d  epoch %d  loss %.3f  rate %.2e  %,.0f subwords/s",
                            result.round(),
                            rounds.count(),
                            result.epoch() + 1,
                            result.loss(),
                            result.learningRate(),
                            result.subwordsPerSecond());
        }
    }

    private ComputationGraph restoreOrCreate() {
        Path staged = context.staging(TrainStep.CHECKPOINT);
        if (context.run().exists(staged)) {
            return restore(staged);
        }
        if (earlier == null) {
            TrainingOptions options =
                    new TrainingOptions(rounds.learningRate(), params.weightDecay(), BERT_GRADIENT_NORM, 1);
            return MaskedLmNetwork.create(shape, options, seed);
        }
        return restore(new Path(earlier, TrainStep.CHECKPOINT));
    }

    private ComputationGraph restore(Path checkpoint) {
        try (InputStream in = context.run().files().open(checkpoint)) {
            ComputationGraph network = Checkpoint.restore(in);
            MaskedLmNetwork.maxPredictions(network, shape.maxPredictions());
            return network;
        } catch (IOException | RuntimeException e) {
            throw new UserException(
                    "Cannot resume training: " + e.getMessage() + "; delete it to start again (" + checkpoint + ")", e);
        }
    }

    /** Metrics first: a crash in between leaves lines of rounds to be done again, which resuming drops. */
    private void save(ComputationGraph network, List<RoundResult> results) {
        RunDirectory run = context.run();
        StringBuilder lines = new StringBuilder();
        Path checkpoint = context.staging(TrainStep.CHECKPOINT);
        Path part = context.staging("_checkpoint.part");
        try {
            for (RoundResult result : results) {
                lines.append(Json.MAPPER.writeValueAsString(result)).append('\n');
            }
            run.write(context.staging(TrainStep.METRICS), lines.toString());
            try (OutputStream out = run.files().create(part, true)) {
                Checkpoint.save(network, out);
            }
            run.replace(part, checkpoint);
        } catch (IOException e) {
            throw new UserException("Cannot write checkpoint: " + e.getMessage() + " (" + checkpoint + ")", e);
        }
    }

    private List<RoundResult> earlierResults() {
        Path metrics = context.staging(TrainStep.METRICS);
        if (!context.run().exists(metrics)) {
            if (earlier == null) {
                return List.of();
            }
            metrics = new Path(earlier, TrainStep.METRICS);
        }
        return parse(context.run().read(metrics));
    }

    /** The rounds in the text of a {@code metrics.jsonl}. */
    static List<RoundResult> parse(String lines) {
        return lines.lines().map(Trainer::parseLine).toList();
    }

    private static RoundResult parseLine(String line) {
        try {
            return Json.MAPPER.readValue(line, RoundResult.class);
        } catch (JsonProcessingException e) {
            throw new UserException("Cannot read " + TrainStep.METRICS + ": damaged (" + line + ")", e);
        }
    }
}
